using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Model;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The member <c>provenance</c> of a result: read when it is computed once more.</summary>
internal static class OriginJson
{
    public const string Member = "provenance";

    /// <summary>The language that a result is written in.</summary>
    public static Language LanguageOf(SavedMember provenance) => provenance["language"] is var language && language.Text() switch { "ja" => true, "en" => false, _ => throw language.Not(RecomputeWords.ALanguage) }
        ? Language.Japanese
        : Language.English;

    public static IReadOnlyList<OriginFile> FilesOf(SavedMember provenance) =>
        [.. provenance["files"].Items().Select(f => new OriginFile(f["role"].Text(), f["path"].Text(), f["hash"].TextOrNull()))];

    /// <summary>The formulas by id, with their versions as they are written.</summary>
    public static Dictionary<string, string> FormulasOf(SavedMember provenance) =>
        provenance["formulas"].Items().Select(f => (Id: f["id"].Text(), Version: f["version"].Element.GetRawText())).DistinctBy(f => f.Id, StringComparer.Ordinal).ToDictionary(f => f.Id, f => f.Version, StringComparer.Ordinal);

    public static ExperimentOptions ExperimentOf(SavedMember provenance)
    {
        var options = provenance["options"];
        return new ExperimentOptions
        {
            Dates = Date(options["from"]) is { } from && Date(options["toExclusive"]) is { } to ? new DateRange(from, to) : null,
            Start = Start(options["start"])?.Date,
            StartTime = Start(options["start"])?.Time ?? default,
            Horizon = Amount(options["horizon"]),
            Cases = options["cases"] is { IsNull: false } cases ? cases.Whole(1, long.MaxValue) : null,
            WarmUp = Amount(options["warmUp"]),
            WarmUpAuto = options["warmUpAuto"].Truth(),
            Drain = Amount(options["drain"]),
            DrainAll = options["drainAll"].Truth(),
            Replications = ReplicationsOf(options["replications"]),
            FirstReplication = options["firstReplication"].Count(0),
            ControlVariates = options["controlVariates"].Truth(),
            MostOpenCases = options["mostOpenCases"].Count(1),
            MostEvents = options["mostEvents"].Whole(1, long.MaxValue),
            Seed = provenance["seed"].Unsigned(),
        };
    }

    private static ReplicationPlan ReplicationsOf(SavedMember replications)
    {
        if (replications.Find("until") is { } until)
            return ReplicationPlan.UntilPrecise(until.Number(0, 1), replications["atMost"].Count(1));
        return ReplicationPlan.Exactly(replications["exactly"].Count(1));
    }

    public static StudyOrigin StudyOf(SavedMember provenance)
    {
        const int most = 100_000; // as rows of memory go
        var options = provenance["options"];
        var weights = options["weights"] is { IsNull: false } said
            ? Weights.Direct(said.Members().ToDictionary(w => AimOf(w.Name, w.Value), w => w.Value.Number(0, double.MaxValue), StringComparer.Ordinal))
            : Weights.Equal;
        var method = options["method"].Text();
        return new StudyOrigin(
            weights,
            RankingMethods.Find(method) ?? throw new DamagedResultException(RecomputeWords.OwnMethod.With(method)),
            options["group"].TextOrNull() is { } group ? BallotYaml.Parse(group).ValueOrThrow() : [],
            options["top"].Count(1),
            options["simulated"].Count(1, most),
            options["selection"] is { IsNull: false } selection ? SelectionOf(selection) : null,
            options["doubted"].Count(1, most),
            options["files"].Count(0, most),
            EvenIfOverloaded: options.Find("evenIfOverloaded") is { } even && even.Truth());
    }

    private static string AimOf(string name, SavedMember weight) =>
        Aims.Ids.Contains(name, StringComparer.Ordinal) ? name : throw new DamagedResultException(RecomputeWords.NoAim.With(weight.Path, string.Join(", ", Aims.Ids)));

    private static SelectionOptions SelectionOf(SavedMember selection) => new()
    {
        Indifference = selection["indifference"].Number(0, double.MaxValue),
        Confidence = selection["confidence"].Number(0, 1),
        AtMost = selection["atMost"].Count(1),
    };

    /// <summary>The values of the file that were asked for; null when scenarios were.</summary>
    public static WhatIfOrigin? WhatIfOf(SavedMember provenance)
    {
        const int most = 1000;
        if (provenance["options"].Find("sweep") is not { } sweep)
            return null;
        IReadOnlyList<string> values = [.. sweep["values"].Items().Take(most + 1).Select(v => v.Text())];
        if (values.Count is 0 or > most)
            throw sweep["values"].Not(RecomputeWords.SweptValues);
        var path = sweep["path"].Text();
        return new WhatIfOrigin(new SweepRequest(path, values), provenance["options"].Find("goal") is { } goal ? GoalOf(goal, path) : null);
    }

    private static GoalRequest GoalOf(SavedMember goal, string path)
    {
        var figure = goal["figure"];
        if (!FigureGoal.Figures.Contains(figure.Text(), StringComparer.Ordinal))
            throw figure.Not(RecomputeWords.GoalFigure);
        var from = goal["from"].Count(0);
        if (goal["to"] is var to && to.Count(0) <= from)
            throw to.Not(RecomputeWords.ALargerNumber);
        return new GoalRequest(new FigureGoal(figure.Text(), goal["scope"].TextOrNull(), goal["isAtMost"].Truth(), goal["limit"].Number(0, double.MaxValue)), path, from, to.Count(0));
    }

    public static bool HasPortfolio(SavedMember provenance) => provenance["options"].Find("portfolio") is not null;

    public static PortfolioConstraints PortfolioOf(SavedMember provenance)
    {
        var options = provenance["options"]["portfolio"];
        var constraints = new PortfolioConstraints
        {
            BudgetPerYear = options["budgetPerYear"] is { IsNull: false } each ? each.Money() : null,
            FirstYear = CountOrNull(options["firstYear"], 1, 9000),
            Years = CountOrNull(options["years"], 1, 10),
            BuildsByQuarter = [.. options["buildsByQuarter"].Items().Select(b => b.Count(0))],
            FloatingLicences = CountOrNull(options["floatingLicences"], 0, int.MaxValue),
            Requires = options["requires"].Members().ToDictionary(r => r.Name, r => (IReadOnlyList<string>)[.. r.Value.Items().Select(n => n.Text())], StringComparer.Ordinal),
            MostNodes = options["mostNodes"].Whole(1, long.MaxValue),
        };
        foreach (var (name, money) in options["budget"].Members())
        {
            if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !constraints.Budget.TryAdd(year, money.Money()))
                throw new DamagedResultException(RecomputeWords.NoFiscalYear.With(money.Path));
        }

        return constraints;
    }

    private static int? CountOrNull(SavedMember member, int least, int most) => member.IsNull ? null : member.Count(least, most);

    private static (DateOnly Date, TimeOnly Time)? Start(SavedMember member) => member.TextOrNull() is not { } text ? null
        : DateText.TryReadDateAndTime(text, out var date, out var time) ? (date, time) : throw member.Not(RecomputeWords.ADate);

    private static DateOnly? Date(SavedMember member) => member.TextOrNull() is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw member.Not(RecomputeWords.ADate);

    private static TimeAmount? Amount(SavedMember member)
    {
        const double most = 1e9; // as an option may say
        if (member.IsNull)
            return null;
        var unit = member["unit"];
        var said = unit.Text();
        foreach (var known in Enum.GetValues<TimeUnit>())
        {
            if (string.Equals(JsonCode.Of(known), said, StringComparison.Ordinal))
                return new TimeAmount(member["value"].Number(0, most), known);
        }

        throw unit.Not(RecomputeWords.AUnit);
    }
}
