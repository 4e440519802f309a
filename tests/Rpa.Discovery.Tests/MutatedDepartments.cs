using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Randomness;
using YamlDotNet.RepresentationModel;

namespace Rpa.Discovery.Tests;

/// <summary>
/// Departments that mean something else than they did: numbers of nothing and of too much, other laws, hours over midnight, entries that
/// come from elsewhere, are gone or lead elsewhere. What is written stays YAML, and mostly the language; whether it can be meant is for the
/// reader to say.
/// </summary>
internal sealed partial class MutatedDepartments
{
    // Whose keys are names.
    private static readonly string[] Named = ["pools", "people", "bots", "machines", "systems", "calendars", "workflows", "states",
        "regions", "attributes", "sources"];

    private static readonly string[] Numbers = ["0", "1", "2", "3", "7", "0.5", "0.001", "1e-9", "60", "1000", "1000000", "365", "-1"];
    private static readonly string[] Shares = ["0 %", "100 %", "50 %", "1 in 1000000", "99.9999 %", "rest"];
    private static readonly string[] Hours =
    [
        "22:00-06:00", "00:00-24:00", "20:00-30:00", "08:00-08:01", "23:59-24:00", "17:00-09:00", "12:00-36:00", "23:30-00:30",
        "09:00-24:00", "00:00-00:01",
    ];

    private static readonly string[] Times =
    [
        "0 s", "exactly 1 s", "exactly 0.001 s", "about 1 min", "exactly 8 h", "about 40 h", "1 year", "100 years", "1 working-day",
        "30 working-hours", "unknown", "{ exponential: 5 min }", "{ gamma: { mean: 5 min, cv: 14 } }",
        "{ lognormal: { mean: 20 min, cv: 6 } }", "{ normal: { mean: 5 min, sd: 10 min } }", "{ weibull: { p50: 1 min, p90: 3 h } }",
        "{ uniform: { min: 0 s, max: 1 d } }", "{ erlang: { shape: 40, mean: 3 min } }",
        "{ exponential: 30 min, between: [29 min, 31 min] }", "{ shift: -10 min, of: { gamma: { mean: 20 min, cv: 1 } } }",
        "{ empirical: [0 min, 1 min, 3 d] }", "{ total: 12 h per-month }",
        "{ mixture: [ { weight: 99 %, of: exactly 0 s }, { weight: 1 %, of: exactly 20 h } ] }",
    ];

    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["effort"] = Times, ["wait"] = Times, ["after"] = Times, ["every"] = Times, ["age"] = Times, ["lasting"] = Times,
        ["set-up"] = Times, ["pick-up"] = Times, ["repair"] = Times, ["extra"] = Times,
        ["between-failures"] = Times, ["or-after"] = Times, ["patience"] = Times,
        ["horizon"] = ["1 d", "1 h", "6 d", "3 months", "100 years"], ["warm-up"] = ["0 d", "1 d", "auto"],
        ["drain"] = ["0 d", "1 h", "all", "10 years"],
        ["probability"] = Shares, ["coverage"] = Shares, ["exceptions"] = Shares, ["share"] = Shares, ["weight"] = ["0", "1", "1e6"],
        ["capacity"] = ["0", "1", "2", "40", "3000", "{ 2026-01-01: 1, 2026-04-03: 0, 2026-04-06: 9 }"], ["units"] = ["1", "2", "300"],
        ["arrivals"] =
        [
            "{ every: { exponential: 20 min } }", "{ every: 1 h, closed: wait-for-opening }", "{ every: 10 min, closed: next-opening }",
            "{ about: 5 per open-day, seasons: { 4: x0, 5: x30 } }", "300 per month", "12 per year",
            "{ about: 20 per open-day, peaks: { mon: x9, hour 9: x40 }, busy-days: { cv: 2 } }",
            "{ batches: [ { day-of-month: 1, count: 40, if-closed: next } ] }",
            "{ batches: [ { dates: [2026-04-02, 2026-04-05], count: 900, if-closed: same } ] }",
            "{ about: 3 per open-day, growth: -99 % per-year }",
        ],
        ["due"] = ["0 d", "1 working-day", "1 year", "{ day-of-month: 31 }", "{ after: 1 h, legal: true }"],
        ["off-hours"] = ["finish", "pause"], ["order"] = ["fifo", "due", "shortest"], ["priority"] = ["1", "9"],
        ["allocation"] = ["fastest", "least-busy", "longest-idle"], ["overtime"] = ["{ for: backlog }", "{ for: finish, up-to: 30 min }",
            "{ for: due, per-month: 1 h }", "{ for: backlog, up-to: 12 h, per-year: 1 h }"],
        ["absence"] = ["{ sick: 0 d per-year }", "{ sick: 300 d per-year }", "{ leave: { per-year: 12 d, month: { 4: x12 } } }"],
        ["other-work"] = ["{ share: 99 %, lasting: 1 h }", "{ share: 1 %, lasting: 1 s }"],
        ["repeat"] = ["{ times: 2 }", "{ times: 40, at: once }", "{ times: 0 }"],
        ["batch"] = ["{ size: 2 }", "{ size: 500, or-after: 1 d, set-up: 1 h, effort: per-batch }",
            "{ size: 3, or-at: \"23:59\", effort: per-case }"],
        ["uptime"] = ["{ between-failures: 1 min, repair: 1 h }",
            "{ between-failures: { exponential: 2 h }, repair: exactly 0 s, while-down: people }"], ["times"] = ["0", "1", "30"],
        ["size"] = ["1", "2", "10000"], ["join"] = ["1", "2"],
        ["at-least"] = ["1", "99 %", "0.5"], ["hourly-cost"] = ["0", "0.01", "1000000000"], ["value-of-freed-hour"] = ["0", "1000000000"],
        ["build"] = ["0", "999999999999"], ["count"] = ["0", "1", "3000"],
        ["time-zone"] = ["UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo"], ["holidays"] = ["JP"],
        ["growth"] = ["-100 % per-year", "900 % per-year"], ["spread"] = ["x1", "x20"],
        ["start"] = ["2026-03-29", "2026-12-31", "2024-02-29", "2026-04-01T23:30"], ["period"] = ["FY2026", "FY2027"],
        ["at-once"] = ["1", "9"], ["interrupts"] = ["true", "false"], ["cv"] = ["0", "0.01", "9"],
    };

    private readonly (string Text, string Path)[] _samples;
    private readonly Dictionary<string, List<(string Key, YamlNode Value)>> _seen = new(StringComparer.Ordinal);

    /// <summary>Changes samples; what stands in one may come to stand in another, at a place of its kind.</summary>
    public MutatedDepartments(IEnumerable<(string Text, string Path)> samples)
    {
        _samples = [.. samples];
        foreach (var (text, _) in _samples)
        {
            foreach (var place in PlacesOf(Parsed(text)))
                (_seen.TryGetValue(place.Role, out var seen) ? seen : _seen[place.Role] = []).Add((place.Key, place.Value));
        }
    }

    /// <summary>A department and how many changes it took; the same number gives the same one. A change that leaves no valid department is
    /// taken back.</summary>
    public (DepartmentFile File, string Text, int Tried)? Of(int number)
    {
        ulong draws = 0;
        int Draw(int below) => (int)(Keys.Draw((ulong)number * 2654435761, 79, ++draws) % (ulong)below);
        var (text, path) = _samples[Draw(_samples.Length)];
        (DepartmentFile File, string Text, int Tried)? valid = null;
        var tried = 0;
        for (var kept = 1 + Draw(4); kept > 0 && tried < 24; tried++)
        {
            var root = Parsed(text);
            Change(root, Draw);
            using var written = new StringWriter(CultureInfo.InvariantCulture);
            new YamlStream(new YamlDocument(root)).Save(written, assignAnchors: false);
            var read = DepartmentYaml.ParseFile(written.ToString(), path);
            if (!read.TryGetValue(out var file) || read.Diagnostics.Any(d => d.Severity == Severity.Error))
                continue;
            text = written.ToString();
            valid = (file, text, tried + 1);
            kept--;
        }

        return valid is { } found ? (found.File, found.Text, tried) : null;
    }

    /// <summary>A scenario for a department, which need not suit it.</summary>
    public static string Scenario(int number, IReadOnlyList<string> pools, IReadOnlyList<(string Workflow, string State)> states)
    {
        ulong draws = 0;
        int Draw(int below) => (int)(Keys.Draw((ulong)number * 2654435761, 80, ++draws) % (ulong)below);
        string Time() => Times[Draw(Times.Length)];
        var changes = new List<string>();
        for (var many = Draw(3); many >= 0; many--)
        {
            var pool = pools[Draw(pools.Count)];
            var (workflow, state) = states[Draw(states.Count)];
            var other = states.Where(s => s.Workflow == workflow).ElementAt(Draw(states.Count(s => s.Workflow == workflow))).State;
            changes.Add(Draw(9) switch
            {
                0 => $"staff: {{ {pool}: {{ capacity: {Draw(5)} }} }}",
                1 => $"demand: {{ {workflow}: x{new[] { "0", "0.5", "3", "0.001" }[Draw(4)]} }}",
                2 => $"effort: {{ {workflow}/{state}: {Time()} }}",
                3 or 4 => $"automate: {{ state: {workflow}/{state}, bot: robot-new, effort: {Time()}, coverage: {Shares[Draw(5)]}, exceptions: {Shares[Draw(5)]}, then: {{ extra: {Time()}, effort: x0.5 }} }}",
                5 => $"eliminate: {{ state: {workflow}/{state}, to: {other} }}",
                6 => $"cross-train: {{ state: {workflow}/{state}, add: {pool} }}",
                7 => $"batch: {{ state: {workflow}/{state}, size: {1 + Draw(30)}, or-after: 4 h }}",
                _ => $"merge: {{ states: [{workflow}/{state}, {workflow}/{other}], effort: {Time()} }}",
            });
        }

        var bots = changes.Exists(c => c.Contains("robot-new", StringComparison.Ordinal))
            ? $"bots: {{ robot-new: {{ units: {1 + Draw(3)}, build: {Draw(2) * 900000} }} }}\n" : "";
        return $"scenario: s\nbase: base.yaml\n{bots}changes:\n{string.Concat(changes.Select(c => $"  - {c}\n"))}";
    }

    private void Change(YamlMappingNode root, Func<int, int> draw)
    {
        var places = PlacesOf(root).ToArray();
        var place = places[draw(places.Length)];
        var listed = places.Where(p => Values.ContainsKey(p.Key)).ToArray();
        switch (draw(10))
        {
            case 0 or 1 or 2 when listed.Length > 0: // a value of its own kind, at the edge
                var known = listed[draw(listed.Length)];
                known.Put(Parsed1(Values[known.Key][draw(Values[known.Key].Length)]));
                break;
            case 3 or 4:
                Renumber(places, draw);
                break;
            case 5: // what stood at a place of its kind
                place.Put(_seen.TryGetValue(place.Role, out var seen) ? Copy(seen[draw(seen.Count)].Value) : place.Value);
                break;
            case 6:
                place.Remove();
                break;
            case 7: // an entry that such a block has elsewhere
                var block = places[draw(places.Length)];
                if (_seen.TryGetValue(block.Role, out var entries))
                {
                    var (key, value) = entries[draw(entries.Count)];
                    block.Owner.Children[new YamlScalarNode(key)] = Copy(value);
                }

                break;
            case 8:
                Retime(root, draw);
                break;
            default:
                Rename(root, places, draw);
                break;
        }
    }

    private static void Renumber(Place[] places, Func<int, int> draw)
    {
        var numeric = places.Where(p => p.Value is YamlScalarNode { Value: { } text } && Number().IsMatch(text) && !Clock().IsMatch(text))
            .ToArray();
        if (numeric.Length == 0)
            return;
        var place = numeric[draw(numeric.Length)];
        var text = ((YamlScalarNode)place.Value).Value!;
        var matches = Number().Matches(text);
        var number = matches[draw(matches.Count)];
        place.Put(new YamlScalarNode(string.Concat(text.AsSpan(0, number.Index), Numbers[draw(Numbers.Length)],
            text.AsSpan(number.Index + number.Length))));
    }

    private static void Retime(YamlMappingNode root, Func<int, int> draw)
    {
        var clocks = Scalars(root).Where(s => s.Value is { } text && Clock().IsMatch(text)).ToArray();
        if (clocks.Length > 0)
            clocks[draw(clocks.Length)].Value = Hours[draw(Hours.Length)];
    }

    // What is meant by a name becomes something else of that kind.
    private static void Rename(YamlMappingNode root, Place[] places, Func<int, int> draw)
    {
        var names = places.Where(p => p.Role.EndsWith("/*", StringComparison.Ordinal)).GroupBy(p => p.Role, StringComparer.Ordinal)
            .Select(g => g.Select(p => p.Key).Distinct(StringComparer.Ordinal).ToArray()).ToArray();
        var uses = Scalars(root).Where(s => names.Any(n => n.Length > 1 && n.Contains(s.Value, StringComparer.Ordinal))).ToArray();
        if (uses.Length == 0)
            return;
        var use = uses[draw(uses.Length)];
        var among = names.First(n => n.Contains(use.Value, StringComparer.Ordinal));
        use.Value = among[draw(among.Length)];
    }

    private static YamlMappingNode Parsed(string text) => (YamlMappingNode)Parsed1(text);

    private static YamlNode Parsed1(string text)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(text);
        stream.Load(reader);
        return stream.Documents[0].RootNode;
    }

    private static YamlNode Copy(YamlNode node) => node switch
    {
        YamlMappingNode map =>
            new YamlMappingNode(map.Children.Select(c => new KeyValuePair<YamlNode, YamlNode>(Copy(c.Key), Copy(c.Value)))),
        YamlSequenceNode list => new YamlSequenceNode(list.Children.Select(Copy)),
        YamlScalarNode scalar => new YamlScalarNode(scalar.Value) { Style = scalar.Style },
        _ => node,
    };

    private static IEnumerable<YamlScalarNode> Scalars(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Values.SelectMany(Scalars),
        YamlSequenceNode list => list.Children.SelectMany(Scalars),
        YamlScalarNode scalar => [scalar],
        _ => [],
    };

    // The role is the block's own key, or the list of names that it stands in, so that all pools' overtime is one kind of place.
    private static IEnumerable<Place> PlacesOf(YamlNode node, string role = "")
    {
        if (node is YamlSequenceNode list)
        {
            foreach (var item in list.Children.ToArray())
            {
                foreach (var place in PlacesOf(item, role))
                    yield return place;
            }
        }
        else if (node is YamlMappingNode map)
        {
            foreach (var (key, value) in map.Children.ToArray())
            {
                var name = ((YamlScalarNode)key).Value!;
                yield return new Place(map, key, name, value, role);
                foreach (var place in PlacesOf(value, Named.Contains(name, StringComparer.Ordinal)
                    ? name + "/*" : role.EndsWith("/*", StringComparison.Ordinal) ? role[..^2] + "/entry" : name))
                    yield return place;
            }
        }
    }

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d\d:\d\d-\d\d:\d\d$")]
    private static partial Regex Clock();

    /// <summary>An entry of a block.</summary>
    private sealed record Place(YamlMappingNode Owner, YamlNode At, string Key, YamlNode Value, string Role)
    {
        public void Put(YamlNode value) => Owner.Children[At] = value;

        public void Remove() => Owner.Children.Remove(At);
    }
}
