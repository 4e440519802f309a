using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The member <c>provenance</c> of a result: written with every result that was computed, read when it is computed once more.</summary>
internal static class OriginJson
{
    public const string Member = "provenance";

    public static void Write(Utf8JsonWriter json, string command, ResultOrigin origin, Language language)
    {
        json.WriteStartObject(Member);
        json.WriteStartObject("platform");
        json.WriteString("os", OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux");
        json.WriteString("architecture", RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant());
        json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
        json.WriteEndObject();
        json.WriteString("language", language == Language.Japanese ? "ja" : "en");
        json.WriteStartArray("files");
        foreach (var file in origin.Files)
        {
            json.WriteStartObject();
            json.WriteString("role", file.Role);
            json.WriteString("path", file.Path);
            json.WriteString("hash", file.Hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("model", origin.ModelHash);
        json.WriteNumber("seed", origin.Experiment.Seed);
        json.WriteStartObject("options");
        Experiment(json, origin.Experiment);
        if (origin.Study is { } study)
            Study(json, study);
        if (origin.Portfolio is { } portfolio)
            Portfolio(json, portfolio);
        json.WriteEndObject();
        json.WriteStartArray("formulas");
        foreach (var formula in Formulas.Of(command, origin.Portfolio is not null))
        {
            json.WriteStartObject();
            json.WriteString("id", formula.Id);
            json.WriteNumber("version", formula.Version);
            json.WriteString("unit", UnitText.Code(formula.Unit));
            json.WriteString("source", formula.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (var figure in origin.Figures)
        {
            json.WriteStartObject();
            json.WriteString("path", figure.Path);
            json.WriteString("evidence", ResultJson.Code(figure.Evidence));
            if (figure.IsUnknown)
                json.WriteBoolean("isUnknown", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The language that a result is written in.</summary>
    public static Language LanguageOf(JsonElement provenance) => provenance.GetProperty("language").GetString() == "ja" ? Language.Japanese : Language.English;

    public static IReadOnlyList<OriginFile> FilesOf(JsonElement provenance) =>
        [.. provenance.GetProperty("files").EnumerateArray().Select(f => new OriginFile(f.GetProperty("role").GetString()!, f.GetProperty("path").GetString()!, f.GetProperty("hash").GetString()))];

    public static ExperimentOptions ExperimentOf(JsonElement provenance)
    {
        var options = provenance.GetProperty("options");
        var replications = options.GetProperty("replications");
        return new ExperimentOptions
        {
            Dates = Date(options, "from") is { } from && Date(options, "toExclusive") is { } to ? new DateRange(from, to) : null,
            Start = Date(options, "start"),
            Horizon = Amount(options, "horizon"),
            Cases = Whole(options, "cases"),
            WarmUp = Amount(options, "warmUp"),
            WarmUpAuto = options.GetProperty("warmUpAuto").GetBoolean(),
            Drain = Amount(options, "drain"),
            DrainAll = options.GetProperty("drainAll").GetBoolean(),
            Replications = replications.TryGetProperty("until", out var until)
                ? ReplicationPlan.UntilPrecise(until.GetDouble(), replications.GetProperty("atMost").GetInt32())
                : ReplicationPlan.Exactly(replications.GetProperty("exactly").GetInt32()),
            FirstReplication = options.GetProperty("firstReplication").GetInt32(),
            ControlVariates = options.GetProperty("controlVariates").GetBoolean(),
            MostOpenCases = options.GetProperty("mostOpenCases").GetInt32(),
            MostEvents = options.GetProperty("mostEvents").GetInt64(),
            Seed = provenance.GetProperty("seed").GetUInt64(),
        };
    }

    public static StudyOrigin StudyOf(JsonElement provenance)
    {
        var options = provenance.GetProperty("options");
        var said = options.GetProperty("weights");
        var weights = said.ValueKind == JsonValueKind.Null
            ? Weights.Equal
            : Weights.Direct(said.EnumerateObject().ToDictionary(w => w.Name, w => w.Value.GetDouble(), StringComparer.Ordinal));
        var method = options.GetProperty("method").GetString()!;
        return new StudyOrigin(
            weights,
            RankingMethods.Find(method) ?? throw new FormatException(RecomputeWords.OwnMethod.In(Language.English, method)),
            options.GetProperty("group").GetString() is { } group ? BallotYaml.Parse(group).ValueOrThrow() : [],
            options.GetProperty("top").GetInt32(),
            options.GetProperty("simulated").GetInt32(),
            options.GetProperty("selection") is { ValueKind: JsonValueKind.Object } selection ? SelectionOf(selection) : null,
            options.GetProperty("doubted").GetInt32(),
            options.GetProperty("files").GetInt32(),
            EvenIfOverloaded: options.TryGetProperty("evenIfOverloaded", out var even) && even.GetBoolean());
    }

    private static SelectionOptions SelectionOf(JsonElement selection) => new()
    {
        Indifference = selection.GetProperty("indifference").GetDouble(),
        Confidence = selection.GetProperty("confidence").GetDouble(),
        AtMost = selection.GetProperty("atMost").GetInt32(),
    };

    private static void Selection(Utf8JsonWriter json, SelectionOptions? selection)
    {
        if (selection is null)
        {
            json.WriteNull("selection");
            return;
        }

        json.WriteStartObject("selection");
        json.WriteNumber("indifference", selection.Indifference);
        json.WriteNumber("confidence", selection.Confidence);
        json.WriteNumber("atMost", selection.AtMost);
        json.WriteEndObject();
    }

    public static bool HasPortfolio(JsonElement provenance) => provenance.GetProperty("options").TryGetProperty("portfolio", out _);

    public static PortfolioConstraints PortfolioOf(JsonElement provenance)
    {
        var options = provenance.GetProperty("options").GetProperty("portfolio");
        var constraints = new PortfolioConstraints
        {
            BudgetPerYear = options.GetProperty("budgetPerYear") is { ValueKind: JsonValueKind.Number } each ? each.GetDecimal() : null,
            FirstYear = (int?)Whole(options, "firstYear"),
            Years = (int?)Whole(options, "years"),
            BuildsByQuarter = [.. options.GetProperty("buildsByQuarter").EnumerateArray().Select(b => b.GetInt32())],
            FloatingLicences = (int?)Whole(options, "floatingLicences"),
            Requires = options.GetProperty("requires").EnumerateObject().ToDictionary(r => r.Name, r => (IReadOnlyList<string>)[.. r.Value.EnumerateArray().Select(n => n.GetString()!)], StringComparer.Ordinal),
            MostNodes = options.GetProperty("mostNodes").GetInt64(),
        };
        foreach (var year in options.GetProperty("budget").EnumerateObject())
            constraints.Budget.Add(int.Parse(year.Name, CultureInfo.InvariantCulture), year.Value.GetDecimal());
        return constraints;
    }

    private static void Experiment(Utf8JsonWriter json, ExperimentOptions options)
    {
        json.WriteString("from", Written(options.Dates?.Start));
        json.WriteString("toExclusive", Written(options.Dates?.EndExclusive));
        json.WriteString("start", Written(options.Start));
        Amount(json, "horizon", options.Horizon);
        Whole(json, "cases", options.Cases);
        Amount(json, "warmUp", options.WarmUp);
        json.WriteBoolean("warmUpAuto", options.WarmUpAuto);
        Amount(json, "drain", options.Drain);
        json.WriteBoolean("drainAll", options.DrainAll);
        json.WriteStartObject("replications");
        if (options.Replications.UntilRelativeHalfWidth is { } until)
        {
            json.WriteNumber("until", until);
            json.WriteNumber("atMost", options.Replications.AtMost);
        }
        else
        {
            json.WriteNumber("exactly", options.Replications.Fixed!.Value);
        }

        json.WriteEndObject();
        json.WriteNumber("firstReplication", options.FirstReplication);
        json.WriteBoolean("controlVariates", options.ControlVariates);
        json.WriteNumber("mostOpenCases", options.MostOpenCases);
        json.WriteNumber("mostEvents", options.MostEvents);
    }

    private static void Study(Utf8JsonWriter json, StudyOrigin study)
    {
        if (study.Weights.Said is { } said)
        {
            json.WriteStartObject("weights");
            foreach (var (aim, weight) in said.OrderBy(w => w.Key, StringComparer.Ordinal))
                json.WriteNumber(aim, weight);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("weights");
        }

        json.WriteString("method", study.Method.Name);
        json.WriteString("group", study.Group.Count == 0 ? null : BallotYaml.Write(study.Group));
        json.WriteNumber("top", study.Top);
        json.WriteNumber("simulated", study.Simulated);
        Selection(json, study.Selection);
        json.WriteNumber("doubted", study.Doubted);
        json.WriteNumber("files", study.Files);
        json.WriteBoolean("evenIfOverloaded", study.EvenIfOverloaded);
    }

    private static void Portfolio(Utf8JsonWriter json, PortfolioConstraints constraints)
    {
        json.WriteStartObject("portfolio");
        json.WriteStartObject("budget");
        foreach (var (year, money) in constraints.Budget.OrderBy(b => b.Key))
            json.WriteNumber(year.ToString(CultureInfo.InvariantCulture), money);
        json.WriteEndObject();
        if (constraints.BudgetPerYear is { } each)
            json.WriteNumber("budgetPerYear", each);
        else
            json.WriteNull("budgetPerYear");
        Whole(json, "firstYear", constraints.FirstYear);
        Whole(json, "years", constraints.Years);
        json.WriteStartArray("buildsByQuarter");
        foreach (var builds in constraints.BuildsByQuarter)
            json.WriteNumberValue(builds);
        json.WriteEndArray();
        Whole(json, "floatingLicences", constraints.FloatingLicences);
        json.WriteStartObject("requires");
        foreach (var (id, needs) in constraints.Requires.OrderBy(r => r.Key, StringComparer.Ordinal))
            json.Texts(id, needs);
        json.WriteEndObject();
        json.WriteNumber("mostNodes", constraints.MostNodes);
        json.WriteEndObject();
    }

    private static void Whole(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void Amount(Utf8JsonWriter json, string name, TimeAmount? amount)
    {
        if (amount is not { } span)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", span.Value);
        json.WriteString("unit", ResultJson.Code(span.Unit));
        json.WriteEndObject();
    }

    private static string? Written(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Date(JsonElement options, string name) =>
        options.GetProperty(name).GetString() is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static long? Whole(JsonElement options, string name) => options.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    private static TimeAmount? Amount(JsonElement options, string name) => options.GetProperty(name) is { ValueKind: JsonValueKind.Object } amount
        ? new TimeAmount(amount.GetProperty("value").GetDouble(), Enum.GetValues<TimeUnit>().First(u => ResultJson.Code(u) == amount.GetProperty("unit").GetString()))
        : null;
}
