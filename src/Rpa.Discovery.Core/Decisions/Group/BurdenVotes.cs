using Rpa.Discovery.Formats.BallotTables;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Decisions.Group;

/// <summary>Where the work weighs on people: stickers by step, how far people agree, and which of them see it differently. Words are
/// counted, never interpreted.</summary>
internal sealed record BurdenVotes
{
    /// <summary>Every step that has a sticker or a word, the one with most stickers first.</summary>
    public required IReadOnlyList<BurdenAtStep> Steps { get; init; }

    /// <summary>How many people put a sticker anywhere.</summary>
    public required int People { get; init; }

    public required int Stickers { get; init; }

    /// <summary>Of the whole orders of steps, the step without a sticker last.</summary>
    public required GroupAgreement Agreement { get; init; }

    /// <summary>Groups that may be shown apart; empty where none may.</summary>
    public required IReadOnlyList<GroupBurden> Groups { get; init; }

    /// <summary>Those who put stickers, but none on the step (of several level ones: on any) with most of them; by the mark of the
    /// paper.</summary>
    public required IReadOnlyList<string> Differ { get; init; }

    /// <summary>The steps with most stickers; several where they are level, none where nobody put any.</summary>
    public IReadOnlyList<BurdenAtStep> Most => [.. Steps.Where(s => s.Stickers > 0 && s.Stickers == Steps[0].Stickers)];

    public static BurdenVotes Of(HeardVoices heard, Department department, ulong seed)
    {
        var voters = heard.Steps.Where(s => s.Stickers > 0).Select(s => s.Who).Distinct(StringComparer.Ordinal).ToList();
        var all = heard.Steps.ToLookup(s => s.Step);
        var byPerson = heard.Steps.ToLookup(s => s.Who, StringComparer.Ordinal);
        List<BurdenAtStep> steps =
        [
            .. from workflow in department.Workflows
               from state in workflow.AllStates
               let path = new StatePath(workflow.Id, state.Id)
               where all.Contains(path)
               let said = all[path].ToList()
               orderby said.Sum(s => s.Stickers) descending
               select new BurdenAtStep(path, state.Title ?? (Text)state.Id, said.Sum(s => s.Stickers), said.Count(s => s.Stickers > 0),
                   (state as WorkState)?.Traits?.BurdenStickers ?? 0,
                       [.. said.Select(s => s.Text).OfType<string>().Order(StringComparer.Ordinal)]),
        ];
        var stuck = steps.Where(s => s.Stickers > 0).ToList();
        var votes = new BurdenVotes
        {
            Steps = steps, People = voters.Count, Stickers = steps.Sum(s => s.Stickers), Groups = [], Differ = [],
            Agreement = AgreementOf.Scores([.. voters.Select(who => Scores(byPerson[who], stuck))], stuck.Count, seed),
        };
        var most = votes.Most.Select(s => s.Path).ToHashSet();
        return votes with
        {
            Differ = [.. voters.Where(who => !byPerson[who].Any(s => s.Stickers > 0 && most.Contains(s.Step)))],
            Groups = [.. GroupsShown.Of(voters, heard.Groups).Select(g => Burden(heard, g.Name, g.People, steps, most))],
        };
    }

    private static double[] Scores(IEnumerable<StepVoice> said, List<BurdenAtStep> steps)
    {
        var own = said.ToDictionary(s => s.Step, s => (double)s.Stickers);
        return [.. steps.Select(s => own.GetValueOrDefault(s.Path))];
    }

    private static GroupBurden Burden(HeardVoices heard, string? name, IReadOnlyList<string> people, List<BurdenAtStep> steps,
        HashSet<StatePath> most)
    {
        var members = people.ToHashSet(StringComparer.Ordinal);
        var counts = heard.Steps.Where(s => members.Contains(s.Who)).GroupBy(s => s.Step).ToDictionary(g => g.Key,
            g => g.Sum(s => s.Stickers));
        var largest = counts.Values.DefaultIfEmpty(0).Max();
        IReadOnlyList<BurdenAtStep> own = [.. steps.Where(s => largest > 0 && counts.GetValueOrDefault(s.Path) == largest)];
        return new GroupBurden(name, people.Count, counts.Values.Sum(), own, largest,
            counts.Where(c => most.Contains(c.Key)).Sum(c => c.Value), !own.Any(s => most.Contains(s.Path)));
    }
}

/// <summary>A step with what was put on it.</summary>
/// <param name="Path">Where.</param>
/// <param name="Title">Its name.</param>
/// <param name="Stickers">How many.</param>
/// <param name="People">By how many people.</param>
/// <param name="InTheFile">How many the department's file has there.</param>
/// <param name="Texts">What was said about it, in people's own words, in the order of the letters, so that nobody is known by the
/// place.</param>
internal sealed record BurdenAtStep(StatePath Path, Text Title, int Stickers, int People, int InTheFile, IReadOnlyList<string> Texts);

/// <summary>A group of at least five people.</summary>
/// <param name="Name">Null for all the others together.</param>
/// <param name="People">How many of it put stickers.</param>
/// <param name="Stickers">How many they put.</param>
/// <param name="Most">Where they put most; several where these are level.</param>
/// <param name="MostStickers">How many stand there, on each.</param>
/// <param name="OnTheMost">How many they put on the steps that have most of everybody's.</param>
/// <param name="Differs">Whether where they put most is another step than where everybody together did.</param>
internal sealed record GroupBurden(string? Name, int People, int Stickers, IReadOnlyList<BurdenAtStep> Most, int MostStickers,
    int OnTheMost, bool Differs);
