using System.Globalization;
using System.Text.Json;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports.Provenance;

/// <summary>Walks a saved result and its recomputation side by side and names every difference.</summary>
internal sealed class ResultComparison
{
    private const double Tolerance = 1e-9;
    private const string Platform = "platform";
    private const string SemanticsPath = "$.tool.modelSemantics";

    private readonly IReadOnlyDictionary<string, string> _saidPaths;
    private readonly bool _exact;
    private readonly bool _sameVersion;
    private readonly List<ResultDifference> _differences = [];

    private ResultComparison(IReadOnlyDictionary<string, string> saidPaths, bool exact, bool sameVersion)
    {
        _saidPaths = saidPaths;
        _exact = exact;
        _sameVersion = sameVersion;
    }

    /// <summary>Every difference; the performance, which may differ, is left out.</summary>
    /// <param name="said">The saved result.</param>
    /// <param name="recomputed">The same computed once more.</param>
    /// <param name="saidPaths">Where a file was found → how the result names it.</param>
    public static IReadOnlyList<ResultDifference> Between(ReadOnlyMemory<byte> said, ReadOnlyMemory<byte> recomputed,
        IReadOnlyDictionary<string, string> saidPaths)
    {
        using var one = JsonDocument.Parse(said);
        using var other = JsonDocument.Parse(recomputed);
        var (before, now) = (one.RootElement, other.RootElement);
        var sameVersion = Text(before, "tool", "version") == Text(now, "tool", "version");
        var comparison = new ResultComparison(saidPaths, SamePlatform(before, now), sameVersion);
        comparison.Tool(before, now);
        comparison.Platforms(before);
        comparison.Inputs(before, now);
        comparison.FormulaVersions(before, now);
        comparison.Object("$", before, now);
        if (comparison._differences.Count == 0 && comparison._exact && saidPaths.Count == 0 && !before.TryGetProperty("performance", out _)
            && !said.Span.SequenceEqual(recomputed.Span))
            comparison.Add(DifferenceKind.Layout, "$", null, null, RecomputeWords.Layout);
        return comparison._differences;
    }

    /// <summary>Operating system, processor and runtime, as one text; empty when the result does not say.</summary>
    public static string PlatformOf(JsonElement result) => PartsOf(result) is { } platform
        ? string.Join(' ', ((ReadOnlySpan<string>)["os", "architecture", "runtime"]).ToArray().Select(name => Text(platform, name)))
        : "";

    private static JsonElement? PartsOf(JsonElement result) =>
        result.GetProperty(ProvenanceJson.Member).TryGetProperty(Platform, out var platform) ? platform : null;

    private static bool SamePlatform(JsonElement before, JsonElement now) => PlatformOf(before) == PlatformOf(now);

    private void Tool(JsonElement before, JsonElement now)
    {
        if (!_sameVersion)
            Add(DifferenceKind.Tool, "$.tool.version", Text(before, "tool", "version"), Text(now, "tool", "version"), RecomputeWords.Tool);
        var (then, today) = (SemanticsOf(before), SemanticsOf(now));
        if (then != today)
            Add(DifferenceKind.Tool, SemanticsPath, then, today, RecomputeWords.Semantics);
    }

    // Results of version 0.1.0 do not say it: theirs is the first.
    private static string SemanticsOf(JsonElement result) =>
        result.TryGetProperty("tool", out var tool) && tool.ValueKind == JsonValueKind.Object
            && tool.TryGetProperty("modelSemantics", out var number) ? Raw(number) : "1";

    // The platform is said twice; when the two do not agree, somebody has changed one of them.
    private void Platforms(JsonElement before)
    {
        var said = Text(before, "tool", Platform);
        var meant = PartsOf(before) is { } parts ? $"{Text(parts, "os")}-{Text(parts, "architecture")}, {Text(parts, "runtime")}" : "";
        if (!_exact && said != meant)
            Add(DifferenceKind.Text, "$.provenance.platform", meant, said, RecomputeWords.Wording, "$.provenance.platform");
    }

    private void Inputs(JsonElement before, JsonElement now)
    {
        var then = ProvenanceJson.Read(before).Files;
        var found = ProvenanceJson.Read(now).Files.DistinctBy(f => (f.Role, Said(f.Path)))
            .ToDictionary(f => (f.Role, Said(f.Path)), f => f.Hash);
        var changed = false;
        foreach (var file in then)
        {
            var hash = found.GetValueOrDefault((file.Role, file.Path));
            if (string.Equals(hash, file.Hash, StringComparison.Ordinal))
                continue;
            changed = true;
            Add(DifferenceKind.Input, file.Path, file.Hash, hash, RecomputeWords.Input.With(file.Path, Hash(file.Hash), Hash(hash)));
        }

        var (saidModel, model) = (Text(before, ProvenanceJson.Member, "model"), Text(now, ProvenanceJson.Member, "model"));
        if (saidModel != model)
            Add(DifferenceKind.Model, "$.provenance.model", saidModel, model, RecomputeWords.OtherMeaning);
        else if (changed)
            Add(DifferenceKind.Model, "$.provenance.model", saidModel, model, RecomputeWords.SameMeaning);
    }

    private void FormulaVersions(JsonElement before, JsonElement now)
    {
        var then = FormulasOf(before);
        var today = FormulasOf(now);
        foreach (var (id, version) in then)
        {
            if (!today.TryGetValue(id, out var current))
                Add(DifferenceKind.Formula, id, version, null, RecomputeWords.FormulaGone.With(id, version));
            else if (current != version)
                Add(DifferenceKind.Formula, id, version, current, RecomputeWords.FormulaChanged.With(id, version, current));
        }

        foreach (var (id, version) in today)
        {
            if (!then.ContainsKey(id))
                Add(DifferenceKind.Formula, id, null, version, RecomputeWords.FormulaNew.With(id, version));
        }
    }

    // By id, with their versions.
    private static Dictionary<string, string> FormulasOf(JsonElement result) =>
        ProvenanceJson.Read(result).Formulas.DistinctBy(f => f.Id, StringComparer.Ordinal)
            .ToDictionary(f => f.Id, f => f.Version.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private void Object(string path, JsonElement before, JsonElement now)
    {
        foreach (var member in before.EnumerateObject())
        {
            var at = $"{path}.{member.Name}";
            if (IsSpokenOf(at))
                continue;
            if (now.TryGetProperty(member.Name, out var value))
                Value(at, member.Value, value);
            else
                Add(DifferenceKind.Extra, at, Raw(member.Value), null, RecomputeWords.Extra.With(at, Shown(member.Value)));
        }

        foreach (var member in now.EnumerateObject())
        {
            var at = $"{path}.{member.Name}";
            // A newer version may say more.
            if (_sameVersion && !IsSpokenOf(at) && !before.TryGetProperty(member.Name, out _))
                Add(DifferenceKind.Missing, at, null, Raw(member.Value), RecomputeWords.Missing.With(at, Shown(member.Value)));
        }
    }

    // What differs by nature, and what has been named by itself before.
    private bool IsSpokenOf(string path) => path switch
    {
        "$.performance" or "$.tool.version" or SemanticsPath or "$.provenance.files" or "$.provenance.model" => true,
        "$.tool.platform" or "$.provenance.platform" => !_exact,
        "$.page" => !_exact || !_sameVersion, // its sentences name both; every figure in them is a member as well
        "$.provenance.formulas" => _differences.Exists(d => d.Kind == DifferenceKind.Formula),
        "$.input.hash" => _differences.Exists(d => d.Kind == DifferenceKind.Input),
        _ => false,
    };

    private void Value(string path, JsonElement before, JsonElement now)
    {
        if (before.ValueKind != now.ValueKind && !(IsTruth(before) && IsTruth(now)))
        {
            Add(before.ValueKind == JsonValueKind.Number || now.ValueKind == JsonValueKind.Number
                ? DifferenceKind.Figure : DifferenceKind.Text, path, Raw(before), Raw(now),
                RecomputeWords.Figure.With(path, Shown(before), Shown(now)));
            return;
        }

        switch (before.ValueKind)
        {
            case JsonValueKind.Object:
                Object(path, before, now);
                break;
            case JsonValueKind.Array:
                Array(path, before, now);
                break;
            case JsonValueKind.Number when !AreEqual(before, now):
                Add(DifferenceKind.Figure, path, Raw(before), Raw(now), RecomputeWords.Figure.With(path, Raw(before), Raw(now)));
                break;
            case JsonValueKind.String when !string.Equals(before.GetString(), path.StartsWith("$.page.", StringComparison.Ordinal)
                ? SaidIn(now.GetString()!) : Said(now.GetString()!), StringComparison.Ordinal):
                Add(DifferenceKind.Text, path, before.GetString(), now.GetString(), RecomputeWords.Wording, path);
                break;
            case JsonValueKind.True or JsonValueKind.False when before.ValueKind != now.ValueKind:
                Add(DifferenceKind.Text, path, Raw(before), Raw(now), RecomputeWords.Figure.With(path, Raw(before), Raw(now)));
                break;
        }
    }

    private void Array(string path, JsonElement before, JsonElement now)
    {
        var (then, today) = (before.GetArrayLength(), now.GetArrayLength());
        for (var i = 0; i < Math.Min(then, today); i++)
            Value($"{path}[{i}]", before[i], now[i]);
        for (var i = today; i < then; i++)
            Add(DifferenceKind.Extra, $"{path}[{i}]", Raw(before[i]), null, RecomputeWords.Extra.With($"{path}[{i}]", Shown(before[i])));
        for (var i = then; i < today; i++)
            Add(DifferenceKind.Missing, $"{path}[{i}]", null, Raw(now[i]), RecomputeWords.Missing.With($"{path}[{i}]", Shown(now[i])));
    }

    // On the same platform every digit has to be the same; a program that wrote the result once more may have written them in another form.
    private bool AreEqual(JsonElement before, JsonElement now)
    {
        if (string.Equals(Raw(before), Raw(now), StringComparison.Ordinal) || Digits(Raw(before)) == Digits(Raw(now)))
            return true;
        if (_exact)
            return false;
        var (a, b) = (before.GetDouble(), now.GetDouble());
        return Math.Abs(a - b) <= Math.Max(Tolerance * Math.Max(Math.Abs(a), Math.Abs(b)), 1e-12);
    }

    // 1.50, 1.5E+0 and 15e-1 are one number: its digits, and where its point stands.
    private static (bool IsNegative, string Digits, long Exponent) Digits(string number)
    {
        var at = number.AsSpan().IndexOfAny('e', 'E');
        var mantissa = at < 0 ? number : number[..at];
        if (at >= 0 && !long.TryParse(number.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            return (false, number, 0);
        var exponent = at < 0 ? 0 : long.Parse(number.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('-').TrimStart('0');
        var digits = all.TrimEnd('0');
        return digits.Length == 0 ? (false, "", 0)
            : (mantissa[0] == '-', digits, exponent - (point < 0 ? 0 : mantissa.Length - point - 1) + (all.Length - digits.Length));
    }

    // A sentence that names a file.
    private string SaidIn(string sentence) => _saidPaths.OrderByDescending(p => p.Key.Length).ThenBy(p => p.Key, StringComparer.Ordinal)
        .Aggregate(sentence, (text, path) => text.Replace(path.Key, path.Value, StringComparison.Ordinal));

    private string Said(string text) => _saidPaths.GetValueOrDefault(text, text);

    private void Add(DifferenceKind kind, string path, string? said, string? recomputed, Phrase sentence, params object?[] before) =>
        Add(kind, path, said, recomputed, sentence.With([.. before, said, recomputed]));

    private void Add(DifferenceKind kind, string path, string? said, string? recomputed, Message sentence) =>
        _differences.Add(new ResultDifference { Kind = kind, Path = path, Said = said, Recomputed = recomputed, Sentence = sentence });

    private static bool IsTruth(JsonElement element) => element.ValueKind is JsonValueKind.True or JsonValueKind.False;

    private static string Raw(JsonElement element) => element.GetRawText();

    private static string Shown(JsonElement element)
    {
        var text = element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? "…" : element.GetRawText();
        return text.Length <= 60 ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..57]}…");
    }

    private static IWording Hash(string? hash) =>
        hash is null ? RecomputeWords.Nothing : (Text)(hash.Length > 12 ? hash[..12] + "…" : hash);

    private static string Text(JsonElement result, string member, string inside) =>
        result.TryGetProperty(member, out var outer) ? Text(outer, inside) : "";

    private static string Text(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value)
            && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
