using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Formats.Grammar;

/// <summary>The one table of fields per block, from which reader, writer, schema and suggestions come.</summary>
internal static class Blocks
{
    private static readonly Field _evidence = new("evidence", Form.Evidence);
    private static readonly Field _title = new("title", Form.Title);

    public static readonly Block Department = new("department",
        new("department", Form.Text, IsRequired: true),
        _title,
        new("time-zone", Form.Text),
        new("currency", Form.Text),
        new("calendar", Form.Name),
        new("owner", Form.Title),
        new("value-of-freed-hour", Form.Quantity),
        new("redeploy-to", Form.Title),
        new("include", Form.OneOrMore(Form.Text)),
        new("study", Form.Block("study")),
        new("sources", Form.MapOf(Form.Block("source"))),
        new("calendars", Form.MapOf(Form.Block("calendar"))),
        new("systems", Form.MapOf(Form.Block("system"))),
        new("machines", Form.MapOf(Form.Block("machine"))),
        new("people", Form.MapOf(Form.Block("person"))),
        new("pools", Form.MapOf(Form.Block("pool"))),
        new("bots", Form.MapOf(Form.Block("bot"))),
        new("workflows", Form.MapOf(Form.Block("workflow"))),
        new("observed", Form.MapOf(Form.OneOrMore(Form.Block("observation")))),
        new("problems", Form.ListOf(Form.Block("problem"))),
        new("goals", Form.MapOf(Form.OneOrMore(Form.Block("goal")))),
        new("outlook", Form.Block("outlook")),
        _evidence);

    public static readonly Block Text = new("text", new("en", Form.Text), new("ja", Form.Text));

    public static readonly Block Evidence = new("evidence",
        new("class", Form.Words("guess", "interview", "published", "log", "measured"), IsRequired: true),
        new("source", Form.Name),
        new("count", Form.Integer),
        new("spread", Form.Quantity));

    public static readonly Block Study = new("study",
        new("kind", Form.Words("terminating", "steady-state")),
        new("period", Form.Quantity),
        new("start", Form.Text),
        new("horizon", Form.Quantity),
        new("warm-up", Form.Quantity),
        new("cases", Form.Integer),
        new("drain", Form.Quantity),
        new("replications", Form.Either(Form.Quantity, Form.Block("precision"))),
        new("seed", Form.Integer));

    public static readonly Block Precision = new("precision",
        new("until", Form.Quantity, IsRequired: true),
        new("at-most", Form.Integer));

    public static readonly Block Source = new("source", _title, new("note", Form.Title), new("url", Form.Text));

    public static readonly Block Calendar = new("calendar",
        _title,
        new("open", Form.MapOf(Form.OneOrMore(Form.Text)), IsRequired: true),
        new("closed", Form.Block("closed")),
        new("open-dates", Form.MapOf(Form.OneOrMore(Form.Text))),
        new("within", Form.MapOf(Form.OneOrMore(Form.Text))));

    public static readonly Block Closed = new("closed", new("holidays", Form.Words("JP")), new("dates", Form.OneOrMore(Form.Text)), new("ics", Form.OneOrMore(Form.Text)));

    public static readonly Block System = new("system",
        _title,
        new("kind", Form.Text),
        new("network", Form.Text),
        new("online", Form.Name),
        new("seats", Form.Integer),
        new("next-change", Form.Text));

    public static readonly Block Machine = new("machine", _title, new("calendar", Form.Name));

    public static readonly Block Person = new("person",
        _title,
        new("calendar", Form.Name),
        new("hours", Form.MapOf(Form.OneOrMore(Form.Text))),
        new("skills", Form.MapOf(Form.Quantity)),
        new("contract", Form.Words("permanent", "temporary")),
        new("absence", Form.Block("absence")),
        new("hourly-cost", Form.Quantity),
        new("at-once", Form.Integer),
        _evidence);

    public static readonly Block Pool = new("pool",
        _title,
        new("capacity", Form.Either(Form.Integer, Form.MapOf(Form.Integer))),
        new("members", Form.ListOf(Form.Name)),
        new("calendar", Form.Name),
        new("hourly-cost", Form.Quantity),
        new("contract", Form.Words("permanent", "temporary")),
        new("other-work", Form.Block("other-work")),
        new("absence", Form.Block("absence")),
        new("overtime", Form.Block("overtime")),
        new("allocation", Form.Words("longest-idle", "fastest", "least-busy")),
        new("patience", Form.Quantity),
        new("redeploy-to", Form.Title),
        _evidence);

    public static readonly Block OtherWork = new("other-work",
        new("share", Form.Quantity, IsRequired: true),
        new("lasting", Form.Law),
        _evidence);

    public static readonly Block Absence = new("absence",
        new("sick", Form.Quantity),
        new("leave", Form.Either(Form.Quantity, Form.Block("leave"))),
        new("dates", Form.OneOrMore(Form.Text)),
        _evidence);

    public static readonly Block Leave = new("leave", new("per-year", Form.Quantity, IsRequired: true), new("month", Form.MapOf(Form.Quantity)));

    public static readonly Block Overtime = new("overtime",
        new("for", Form.Words("finish", "due", "backlog")),
        new("up-to", Form.Quantity),
        new("per-month", Form.Quantity),
        new("per-year", Form.Quantity),
        new("pay", Form.Quantity),
        new("rate", Form.Quantity),
        _evidence);

    public static readonly Block Workflow = new("workflow",
        _title,
        new("arrivals", Form.Either(Form.Quantity, Form.Block("arrivals"))),
        new("priority", Form.Integer),
        new("order", Form.Words("fifo", "due", "shortest")),
        new("off-hours", Form.Words("pause", "finish")),
        new("due", Form.Either(Form.Quantity, Form.Block("due"), new VaryingForm(Form.Either(Form.Quantity, Form.Block("due"))))),
        new("attributes", Form.MapOf(Form.Block("attribute"))),
        new("backlog", Form.MapOf(Form.Either(Form.Integer, Form.Block("backlog")))),
        new("initial", Form.Name, IsRequired: true),
        new("states", Form.MapOf(Form.Block("state")), IsRequired: true),
        _evidence);

    public static readonly Block Arrivals = new("arrivals",
        new("about", Form.Quantity),
        new("every", Form.Law),
        new("closed", Form.Words("next-opening", "wait-for-opening")),
        new("batches", Form.ListOf(Form.Block("dated-batch"))),
        new("trace", Form.Text),
        new("calendar", Form.Name),
        new("seasons", Form.MapOf(Form.Quantity)),
        new("peaks", Form.MapOf(Form.Quantity)),
        new("growth", Form.Quantity),
        new("busy-days", Form.Block("busy-days")),
        _evidence);

    public static readonly Block DatedBatch = new("dated-batch",
        new("day-of-month", Form.Integer),
        new("months", Form.OneOrMore(Form.Integer)),
        new("dates", Form.OneOrMore(Form.Text)),
        new("at", Form.Text),
        new("count", Form.Integer, IsRequired: true),
        new("if-closed", Form.Words("next", "previous", "same")));

    public static readonly Block BusyDays = new("busy-days",
        new("cv", Form.Quantity, IsRequired: true),
        new("workflows", Form.ListOf(Form.Name)));

    public static readonly Block Due = new("due",
        new("after", Form.Quantity),
        new("day-of-month", Form.Integer),
        new("legal", Form.YesNo));

    public static readonly Block Backlog = new("backlog",
        new("count", Form.Integer, IsRequired: true),
        new("age", Form.Law),
        _evidence);

    public static readonly Block State = new("state",
        _title,
        new("note", Form.Title),
        new("type", Form.Words("work", "wait", "choice", "parallel", "compound", "final")),
        new("repeat", Form.Block("repeat")),
        new("work", Form.Block("work")),
        new("wait", Form.VaryingLaw),
        new("regions", Form.MapOf(Form.Block("region"))),
        new("join", Form.Quantity),
        new("at-least", Form.Integer),
        new("initial", Form.Name),
        new("states", Form.MapOf(Form.Block("state"))),
        new("traits", Form.Block("traits")),
        new("transitions", Form.ListOf(Form.Block("transition"))),
        new("outcome", Form.Name),
        _evidence);

    public static readonly Block Region = new("region",
        _title,
        new("guard", Form.Text),
        new("probability", Form.Quantity),
        new("otherwise", Form.YesNo),
        new("initial", Form.Name, IsRequired: true),
        new("states", Form.MapOf(Form.Block("state")), IsRequired: true),
        _evidence);

    public static readonly Block Transition = new("transition",
        new("after", Form.VaryingLaw),
        new("while", Form.Words("waiting")),
        new("event", Form.Name, IsRequired: true),
        new("guard", Form.Text),
        new("target", Form.Name),
        new("probability", Form.VaryingShare),
        new("weight", Form.Quantity),
        new("starts", Form.Name),
        new("with", Form.MapOf(Form.Quantity)),
        new("set", Form.MapOf(Form.Quantity)),
        _evidence);

    public static readonly Block Work = new("work",
        new("by", Form.Either(Form.Name, Form.Block("by")), IsRequired: true),
        new("skill", Form.Name),
        new("effort", Form.VaryingLaw, IsRequired: true),
        new("not-by", Form.Name),
        new("same-as", Form.Name),
        new("interrupts", Form.YesNo),
        new("pick-up", Form.Law),
        new("systems", Form.OneOrMore(Form.Name)),
        new("batch", Form.Block("batch")),
        new("priority", Form.Integer),
        new("order", Form.Words("fifo", "due", "shortest")),
        new("off-hours", Form.Words("pause", "finish")),
        new("patience", Form.Quantity),
        new("automate", Form.Block("automation")),
        _evidence);

    public static readonly Block By = new("by",
        new("all", new MapForm(Form.Integer, AtLeastOne: true)),
        new("any", Form.SomeOf(Form.Name)));

    public static readonly Block Batch = new("batch",
        new("size", Form.Integer),
        new("or-after", Form.Quantity),
        new("or-at", Form.Text),
        new("set-up", Form.Law),
        new("effort", Form.Words("per-case", "per-batch")));

    public static readonly Block Repeat = new("repeat",
        new("times", Form.Quantity, IsRequired: true),
        new("at", Form.Words("once", "in-sequence")));

    public static readonly Block Traits = new("traits",
        new("rules", Form.Quantity),
        new("input", Form.Block("input")),
        new("layout", Form.Quantity),
        new("hand-backs", Form.Quantity),
        new("mistakes", Form.Quantity),
        new("rework", Form.Law),
        new("authority", Form.Words("none", "check", "decision")),
        new("personal-data", Form.Words("none", "personal", "my-number")),
        new("manual", Form.Words("written", "partly", "none")),
        new("next-change", Form.Text),
        new("maintained-by", Form.Title),
        new("stickers", Form.Block("stickers")),
        _evidence);

    public static readonly Block Input = new("input",
        new("paper", Form.Quantity),
        new("pdf", Form.Quantity),
        new("screen", Form.Quantity),
        new("from", Form.Name));

    public static readonly Block Stickers = new("stickers", new("burden", Form.Integer), new("want-rid", Form.Integer));

    public static readonly Block Bot = new("bot",
        _title,
        new("units", Form.Integer),
        new("calendar", Form.Name),
        new("licence", Form.Block("licence")),
        new("build", Form.Quantity),
        new("maintenance", Form.Block("maintenance")),
        new("infrastructure", Form.Quantity),
        new("ramp-up", Form.OneOrMore(Form.Quantity)),
        new("subsidy", Form.Quantity),
        new("uptime", Form.Block("uptime")),
        new("failures", Form.Block("failures")),
        new("network", Form.Text),
        new("cleared", Form.Words("none", "personal", "my-number")),
        new("owner", Form.Title),
        _evidence);

    public static readonly Block Licence = new("licence",
        new("kind", Form.Words("floating", "per-machine")),
        new("machines", Form.OneOrMore(Form.Name)),
        new("per-year", Form.Quantity, IsRequired: true),
        _evidence);

    public static readonly Block Maintenance = new("maintenance",
        new("share-of-build", Form.OneOrMore(Form.Quantity)),
        new("per-year", Form.OneOrMore(Form.Quantity)));

    public static readonly Block Uptime = new("uptime",
        new("between-failures", Form.Law, IsRequired: true),
        new("repair", Form.Law, IsRequired: true),
        new("while-down", Form.Words("wait", "people")),
        _evidence);

    public static readonly Block Failures = new("failures", new Field("by", Form.Words("work", "clock"), IsRequired: true));

    public static readonly Block Automation = new("automation", [.. AutomationFields()]);

    public static readonly Block Then = new("then", new("extra", Form.Law), new("effort", Form.Quantity));

    public static readonly Block Review = new("review", new("share", Form.Quantity, IsRequired: true), new("effort", Form.Law));

    public static readonly Block Observation = new("observation",
        new("pool", Form.Name),
        new("workflow", Form.Name),
        new("hours", Form.Either(Form.Quantity, Form.MapOf(Form.Quantity))),
        new("per-year", Form.Quantity),
        new("per-month", Form.MapOf(Form.Quantity)),
        new("mean", Form.Either(Form.Quantity, Form.MapOf(Form.Quantity))),
        new("share", Form.Either(Form.Quantity, Form.MapOf(Form.Quantity))),
        _evidence);

    public static readonly Block Problem = new("problem",
        new("id", Form.Name, IsRequired: true),
        _title,
        new("where", Form.OneOrMore(Form.Text)));

    public static readonly Block Goal = new("goal",
        new("workflow", Form.Name),
        new("pool", Form.Name),
        new("at-most", Form.Quantity),
        new("at-least", Form.Quantity),
        new("by", Form.Text));

    public static readonly Block Outlook = new("outlook",
        new("staff", Form.MapOf(Form.MapOf(Form.Quantity))),
        new("demand", Form.MapOf(Form.Quantity)));

    public static readonly Block Attribute = new("attribute", [_title, .. DistributionFields(ofCases: true)]);

    public static readonly Block Law = new("law",
    [
        new("about", Form.Quantity),
        new("exactly", Form.Quantity),
        new("usually", Form.Quantity),
        new("sometimes", Form.Quantity),
        new("share", Form.Quantity),
        new("from", Form.Quantity),
        new("to", Form.Quantity),
        new("total", Form.Quantity),
        .. DistributionFields(ofCases: false),
        new("times", Form.Name),
        _evidence,
    ]);

    public static readonly Block Histogram = new("histogram",
        new("edges", Form.ListOf(Form.Quantity), IsRequired: true),
        new("weights", Form.ListOf(Form.Quantity), IsRequired: true));

    public static readonly Block MixturePart = new("mixture-part",
        new("weight", Form.Quantity, IsRequired: true),
        new("of", Form.Law, IsRequired: true));

    public static readonly Block EmpiricalFile = new("empirical-file",
        new("file", Form.Text, IsRequired: true),
        new("unit", Form.Text));

    public static readonly Block Scenario = new("scenario",
        new("scenario", Form.Text, IsRequired: true),
        _title,
        new("base", Form.Text),
        new("bots", Form.MapOf(Form.Block("bot"))),
        new("machines", Form.MapOf(Form.Block("machine"))),
        new("changes", Form.ListOf(Form.Block("change")), IsRequired: true),
        new("redeploy-to", Form.Title));

    public static readonly Block Change = new("change",
        new("automate", Form.Block("automate")),
        new("digitize", Form.Block("digitize")),
        new("eliminate", Form.Block("eliminate")),
        new("merge", Form.Block("merge")),
        new("staff", Form.MapOf(Form.Block("staff"))),
        new("cross-train", Form.Block("cross-train")),
        new("demand", Form.MapOf(Form.Quantity)),
        new("effort", Form.MapOf(Form.VaryingLaw)),
        new("batch", Form.Block("batch-change")),
        new("calendar", Form.MapOf(Form.Name)),
        new("reschedule", Form.Block("reschedule")),
        new("route", Form.MapOf(Form.MapOf(Form.Quantity))));

    public static readonly Block Automate = new("automate",
        [new Field("state", Form.Text), new Field("states", Form.SomeOf(Form.Text)), .. AutomationFields()]);

    public static readonly Block Digitize = new("digitize",
        new("workflow", Form.Name, IsRequired: true),
        new("attribute", Form.Name, IsRequired: true),
        new("becomes", Form.MapOf(Form.Quantity), IsRequired: true),
        new("accuracy", Form.Quantity));

    public static readonly Block Eliminate = new("eliminate", new("state", Form.Text, IsRequired: true), new("to", Form.Name));

    public static readonly Block Merge = new("merge", new("states", Form.ListOf(Form.Text), IsRequired: true), new("effort", Form.VaryingLaw));

    public static readonly Block Staff = new("staff",
        new Field("capacity", Form.Either(Form.Integer, Form.MapOf(Form.Integer)), IsRequired: true));

    public static readonly Block CrossTrain = new("cross-train",
        new("state", Form.Text, IsRequired: true),
        new("add", Form.OneOrMore(Form.Name), IsRequired: true));

    public static readonly Block BatchChange = new("batch-change", [new Field("state", Form.Text, IsRequired: true), .. Batch.Fields]);

    public static readonly Block Reschedule = new("reschedule",
        new("workflow", Form.Name, IsRequired: true),
        new("arrivals", Form.Either(Form.Quantity, Form.Block("arrivals")), IsRequired: true));

    public static readonly Block Ballots = new("ballots", new Field("analysts", Form.ListOf(Form.Block("ballot")), IsRequired: true));

    public static readonly Block Ballot = new("ballot",
        new("who", Form.Name, IsRequired: true),
        new("side", Form.Words("division", "adviser", "vendor")),
        new("stickers", Form.MapOf(Form.Quantity)),
        new("order", Form.ListOf(Form.Name)),
        new("swing", Form.MapOf(Form.Quantity)),
        new("weights", Form.MapOf(Form.Quantity)),
        new("compare", Form.MapOf(Form.MapOf(Form.Quantity))));

    /// <summary>Families that are written as lists rather than by a few parameters.</summary>
    public static readonly IReadOnlyList<string> ListFamilies = ["empirical", "histogram", "choice", "mixture"];

    public static IReadOnlyList<string> Families { get; } = [.. DistributionForm.All.Select(f => f.Family).Distinct(StringComparer.Ordinal), .. ListFamilies];

    /// <summary>Every block that other blocks may refer to.</summary>
    public static IReadOnlyList<Block> All { get; } =
    [
        Department, Text, Evidence, Study, Precision, Source, Calendar, Closed, System, Machine, Person, Pool, OtherWork, Absence, Leave, Overtime,
        Workflow, Arrivals, DatedBatch, BusyDays, Due, Backlog, State, Region, Transition, Work, By, Batch, Repeat, Traits, Input, Stickers, Bot, Licence,
        Maintenance, Uptime, Failures, Automation, Then, Review, Observation, Problem, Goal, Outlook, Attribute, Law, Histogram, MixturePart, EmpiricalFile, Scenario, Change,
        Automate, Digitize, Eliminate, Merge, Staff, CrossTrain, BatchChange, Reschedule, Ballots, Ballot,
    ];

    private static IEnumerable<Field> AutomationFields() =>
    [
        new("bot", Form.Name, IsRequired: true),
        new("effort", Form.VaryingLaw, IsRequired: true),
        new("coverage", Form.VaryingShare),
        new("exceptions", Form.VaryingShare),
        new("then", Form.Block("then")),
        new("review", Form.Block("review")),
        new("attended", Form.YesNo),
        _evidence,
    ];

    private static IEnumerable<Field> DistributionFields(bool ofCases)
    {
        foreach (var family in DistributionForm.All.Select(f => f.Family).Distinct(StringComparer.Ordinal))
            yield return new Field(family, new FamilyForm(family));
        yield return new Field("empirical", Form.Either(Form.SomeOf(Form.Quantity), Form.Block("empirical-file")));
        yield return new Field("histogram", Form.Block("histogram"));
        yield return new Field("choice", new MapForm(Form.Quantity, AtLeastOne: true));
        yield return new Field("mixture", Form.SomeOf(Form.Block("mixture-part")));
        yield return new Field("shift", Form.Quantity);
        yield return new Field("between", Form.ListOf(Form.Quantity));
        yield return new Field("of", ofCases ? Form.Block("attribute") : Form.Law);
    }
}
