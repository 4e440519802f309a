using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>Reads bots, and what a bot does of a step.</summary>
internal sealed class BotReader(ValueReader values, LawReader laws)
{
    private Findings Findings => values.Findings;

    public Bot Bot(YamlEntry entry)
    {
        var bot = new Bot { Id = entry.Name, Place = entry.Key.Place };
        if (BlockReader.Open(Findings, Blocks.Bot, entry.Value, entry.Name, entry.Key.Place) is not { } block)
            return bot;
        var maintenance = block["maintenance"] is { } node ? BlockReader.Open(Findings, Blocks.Maintenance, node, "maintenance") : null;
        maintenance?.Exclude("share-of-build", "per-year", "maintenance");
        return bot with
        {
            Title = block.Read("title", n => values.Title(n, "title")),
            Units = block.ReadValue("units", n => values.Integer(n, "units", 1, 10_000)) ?? 1,
            Calendar = block.Read("calendar", n => values.Word(n, "calendar")),
            Licence = block.Read("licence", Licence),
            Build = block.ReadValue("build", n => values.Money(n, "build")),
            MaintenanceShareOfBuild = maintenance?.Read("share-of-build", n => values.List<Number>(n, "share-of-build", s => values.Fraction(s, "share-of-build") is { } v ? new Number(v) : null, orSingle: true)) is { } shares
                ? [.. shares.Select(s => s.Value)] : [],
            MaintenancePerYear = maintenance?.Read("per-year", n => values.List<Money>(n, "per-year", s => values.Money(s, "per-year") is { } v ? new Money(v) : null, orSingle: true)) is { } money
                ? [.. money.Select(m => m.Value)] : [],
            Infrastructure = block.ReadValue("infrastructure", n => values.Money(n, "infrastructure")) ?? 0,
            RampUp = block.Read("ramp-up", n => values.List<Number>(n, "ramp-up", s => values.Fraction(s, "ramp-up") is { } v ? new Number(v) : null, orSingle: true)) is { } ramp
                ? [.. ramp.Select(s => s.Value)] : [],
            Subsidy = block.ReadValue("subsidy", n => values.Fraction(n, "subsidy")) ?? 0,
            Uptime = block.Read("uptime", Uptime),
            FailsByClock = block.ReadValue("failures", FailsByClock) ?? false,
            Network = block.Read("network", n => values.Word(n, "network")),
            Cleared = block.ReadValue("cleared", n => values.OneOf(n, "cleared", TraitsReader.PersonalDatas)),
            Owner = block.Read("owner", n => values.Title(n, "owner")),
            Evidence = values.EvidenceOf(block),
        };
    }

    private sealed record Number(double Value);

    private sealed record Money(decimal Value);

    private Licence? Licence(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.Licence, node, "licence") is not { } block || !block.Require("per-year", "licence"))
            return null;
        var machines = block.Read("machines", n => values.Words(n, "machines", orSingle: true)) ?? [];
        return block.ReadValue("per-year", n => values.Money(n, "per-year")) is not { } perYear ? null : new Licence
        {
            PerMachine = block.ReadValue("kind", n => values.OneOf(n, "kind", [("floating", false), ("per-machine", true)])) ?? machines.Count > 0,
            Machines = machines,
            PerYear = perYear,
            Place = block.Place,
            Evidence = values.EvidenceOf(block),
        };
    }

    private Uptime? Uptime(YamlNode node)
    {
        if (BlockReader.Open(Findings, Blocks.Uptime, node, "uptime") is not { } block || !(block.Require("between-failures", "uptime") & block.Require("repair", "uptime")))
            return null;
        var between = block.Read("between-failures", n => laws.Law(n, "between-failures", TimeUse.Clock));
        var repair = block.Read("repair", n => laws.Law(n, "repair", TimeUse.Clock));
        var people = block.ReadValue("while-down", n => values.OneOf(n, "while-down", [("wait", false), ("people", true)])) ?? false;
        return between is null || repair is null ? null : new Uptime
        {
            BetweenFailures = between,
            Repair = repair,
            PeopleWhileDown = people,
            Place = block.Place,
            Evidence = values.EvidenceOf(block),
        };
    }

    private bool? FailsByClock(YamlNode node) => BlockReader.Open(Findings, Blocks.Failures, node, "failures") is { } block && block.Require("by", "failures")
        ? block.ReadValue("by", n => values.OneOf(n, "by", [("work", false), ("clock", true)]))
        : null;

    /// <summary>What a bot does of a step, from an <c>automate</c> block of a state or a scenario.</summary>
    public Automation? Automation(BlockReader block, string shownAs)
    {
        var complete = block.Require("bot", shownAs) & block.Require("effort", shownAs);
        var bot = block.Read("bot", n => values.Word(n, "bot"));
        var effort = block.Read("effort", n => laws.Varying(n, "effort", TimeUse.Effort));
        var then = block["then"] is { } thenNode ? BlockReader.Open(Findings, Blocks.Then, thenNode, "then") : null;
        var review = block["review"] is { } reviewNode ? BlockReader.Open(Findings, Blocks.Review, reviewNode, "review") : null;
        review?.Require("share", "review");
        var automation = new
        {
            Coverage = block.Read("coverage", n => values.Varying(n, "coverage", s => values.Share(s, "coverage"))),
            Exceptions = block.Read("exceptions", n => values.Varying(n, "exceptions", s => values.Share(s, "exceptions"))),
            Extra = then?.Read("extra", n => laws.Law(n, "extra", TimeUse.Effort)),
            ThenEffort = then?.ReadValue("effort", EffortShare) ?? 1,
            ReviewShare = review?.Read("share", n => values.Share(n, "share")),
            ReviewEffort = review?.Read("effort", n => laws.Law(n, "effort", TimeUse.Effort)),
            Attended = block.ReadValue("attended", n => values.YesNo(n, "attended")) ?? false,
            Evidence = values.EvidenceOf(block),
        };
        return !complete || bot is null || effort is null ? null : new Automation
        {
            Bot = bot,
            Effort = effort,
            Coverage = automation.Coverage,
            Exceptions = automation.Exceptions,
            Extra = automation.Extra,
            ThenEffortShare = automation.ThenEffort,
            ReviewShare = automation.ReviewShare,
            ReviewEffort = automation.ReviewEffort,
            Attended = automation.Attended,
            Place = block.Place,
            Evidence = automation.Evidence,
        };
    }

    // 'full', 'none', a factor or a share of the human effort
    private double? EffortShare(YamlNode node) => values.Word(node, "effort") switch
    {
        null => null,
        "full" => 1,
        "none" => 0,
        { } text when FactorText.TryReadPercent(text, out var part) && part >= 0 => part,
        _ => values.Factor(node, "effort"),
    };
}
