using Rpa.Discovery.Formats.Grammar;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>Every block of the language, in the order of its reference page.</summary>
internal static class LanguageBlocks
{
    public static IReadOnlyList<Block> All { get; } =
    [
        DepartmentBlock.Block, Blocks.Text, Blocks.Evidence, StudyBlocks.Study, StudyBlocks.Precision, KnownBlocks.Source,
        CalendarBlocks.Calendar, CalendarBlocks.Closed,
        PeopleBlocks.System, PeopleBlocks.Machine, PeopleBlocks.Person, PeopleBlocks.Pool, PeopleBlocks.OtherWork, PeopleBlocks.Absence,
        PeopleBlocks.Leave, PeopleBlocks.Overtime,
        WorkflowBlocks.Workflow, DemandBlocks.Block, DemandBlocks.DatedBatch, DemandBlocks.BusyDays, WorkflowBlocks.DueBlock,
        WorkflowBlocks.BacklogItem,
        StateBlocks.Block, WorkflowBlocks.Region, WorkflowBlocks.Transition, WorkBlocks.Work, WorkBlocks.By, WorkBlocks.Batch,
        WorkBlocks.Repeat,
        TraitBlocks.Traits, TraitBlocks.Input, TraitBlocks.Stickers, BotBlocks.Bot, BotBlocks.Licence, BotBlocks.Maintenance,
        BotBlocks.Uptime, BotBlocks.Failures,
        BotBlocks.Automation, BotBlocks.Then, BotBlocks.Review, KnownBlocks.Observation, KnownBlocks.Problem, KnownBlocks.Goal,
        KnownBlocks.Outlook, IdeaBlocks.Idea,
        Blocks.Attribute, Blocks.Law, Blocks.Histogram, Blocks.MixturePart, Blocks.EmpiricalFile, ScenarioBlocks.Block,
        ScenarioBlocks.Change,
        ScenarioBlocks.Automate, ScenarioBlocks.Digitize, ScenarioBlocks.Eliminate, ScenarioBlocks.Merge, ScenarioBlocks.Staff,
        ScenarioBlocks.CrossTrain, ScenarioBlocks.Batch,
        ScenarioBlocks.Reschedule, Blocks.Ballots, Blocks.Ballot,
    ];
}
