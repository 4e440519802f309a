using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Reading;

/// <summary>One value of a department file that is to be read as another one.</summary>
/// <param name="Path">Where it stands: <c>pools.clerk.capacity</c>, or as a figure to measure is called: <c>letter/read:
/// effort</c>.</param>
/// <param name="Value">A number that takes the place of the one written, a factor on it (<c>x0.5</c>), or the whole value as the file would
/// say it.</param>
internal sealed partial record FileValue(string Path, string Value)
{
    private const int MostNear = 5;

    // What is known, wanted and asked of a department changes nothing in how it works.
    private static readonly string[] _notSimulated = ["department", "title", "study", "sources", "observed", "problems", "goals", "outlook",
        "include", "time-zone", "currency"];

    /// <summary>What stands in the file with the value in place; null until it was put there.</summary>
    public string? Written { get; private set; }

    /// <summary>What the file itself says there; null until it was found.</summary>
    public string? Said { get; private set; }

    /// <summary>The errors of a file that was read with other values, behind the values: what a caret points at says another
    /// one.</summary>
    public static IReadOnlyList<Diagnostic> ErrorsOf(IReadOnlyList<Diagnostic> findings, string path,
        params IReadOnlyList<FileValue> values) =>
    [
        .. values.Where(v => v.Written is not null && !string.Equals(v.Written, v.Said, StringComparison.Ordinal))
            .Select(v => SweepRules.ReadWith.At(new SourceSpan(path, 0, 0), v.Path, v.Written, v.Said)),
        .. findings.Where(f => f.Severity == Severity.Error),
    ];

    /// <summary>Puts the value into the tree of a file, where the readers then meet it.</summary>
    public void PutInto(YamlMapping root, Findings findings)
    {
        var whole = new SourceSpan(root.Place.Path, 0, 0);
        if (Find(root) is not { } slot)
        {
            var near = Near(root);
            findings.Add(SweepRules.NoSuchPath, whole, Path,
                near.Count > 0 ? FindingWords.Quoted(near) : FindingWords.Quoted(Slots(root).Select(s => s.Path).Take(MostNear)));
            return;
        }

        if (slot.Node is not YamlScalar scalar)
        {
            findings.Add(SweepRules.NotOneValue, slot.Node.Place, slot.Path,
                FindingWords.Quoted(Slots(slot.Node, slot.Path).Select(s => s.Path).Take(MostNear)));
            return;
        }

        Said = scalar.Text;
        if (Filled(scalar, findings) is { } text)
        {
            Written = text;
            slot.Put(new YamlScalar(text, scalar.Style, scalar.Place));
        }
    }

    private string? Filled(YamlScalar scalar, Findings findings)
    {
        var said = FullWidth.ToAscii(scalar.Text);
        var value = FullWidth.ToAscii(Value).Trim();
        var isFactor = value.Length > 1 && value[0] is 'x' or '×';
        if (!NumberText.TryRead(isFactor ? value[1..] : value, out var number))
            return value;
        var numbers = Numbers().Matches(said);
        if (numbers.Count == 0)
        {
            if (!isFactor)
                return value;
            findings.Add(SweepRules.NothingToMultiply, scalar.Place, Path, scalar.Text, Value);
            return null;
        }

        var found = numbers[0];
        if (numbers.Count > 1 || said[(found.Index + found.Length)..].TrimStart() is [var next, ..]
            && Myriads.Contains(next, StringComparison.Ordinal) || !NumberText.TryRead(found.Value, out var written))
        {
            findings.Add(SweepRules.SeveralNumbers, scalar.Place, Path, scalar.Text, Value);
            return null;
        }

        // By decimals, so that 0.1 times 3 reads as 0.3.
        var put = isFactor ? NumberText.Write((double)((decimal)number * (decimal)written)) : value;
        return string.Concat(said.AsSpan(0, found.Index), put, said.AsSpan(found.Index + found.Length));
    }

    private Slot? Find(YamlMapping root)
    {
        var asked = FullWidth.ToAscii(Path).Trim();
        var slots = All(root, "").ToList();
        if (slots.Find(s => string.Equals(s.Path, asked, StringComparison.Ordinal)) is { } slot)
            return slot;
        // A block and the value in it may be called the same.
        return slots.Where(s => string.Equals(s.Alias(), asked, StringComparison.Ordinal)).OrderBy(s => s.Node is YamlScalar ? 0 : 1)
            .FirstOrDefault();
    }

    private IReadOnlyList<string> Near(YamlMapping root)
    {
        var asked = FullWidth.ToAscii(Path).Trim();
        var last = asked[(asked.LastIndexOf('.') + 1)..];
        var names = asked.Split('.');
        return
        [
            .. Slots(root)
                .Select(s =>
                    (s.Path, Shared: s.Path.Split('.').Intersect(names, StringComparer.Ordinal).Count(),
                        IsSameField: s.Path.EndsWith("." + last, StringComparison.Ordinal),
                    Distance: s.Path.Length <= 200 && asked.Length <= 200 ? NearestName.Distance(s.Path, asked) : int.MaxValue))
                .Where(s => s.Shared > 0 || s.IsSameField || s.Distance <= Math.Max(1, asked.Length / 3))
                .OrderBy(s => s.Distance).ThenByDescending(s => s.Shared).ThenBy(s => s.Path, StringComparer.Ordinal)
                .Take(MostNear).Select(s => s.Path),
        ];
    }

    /// <summary>Every single value that holds a number, or 'unknown'; hours of opening are none.</summary>
    private static IEnumerable<Slot> Slots(YamlNode root, string prefix = "") =>
        All(root, prefix).Where(s => !s.Path.StartsWith("calendars.", StringComparison.Ordinal) && s.Node is YamlScalar scalar
            && (Numbers().IsMatch(FullWidth.ToAscii(scalar.Text)) || scalar.Text is "unknown"));

    private static IEnumerable<Slot> All(YamlNode node, string prefix) =>
        Everything(node, prefix).Where(s => !_notSimulated.Contains(s.Path.Split('.')[0], StringComparer.Ordinal));

    private static IEnumerable<Slot> Everything(YamlNode node, string prefix)
    {
        switch (node)
        {
            case YamlMapping map:
                for (var i = 0; i < map.Entries.Count; i++)
                {
                    var (entry, at) = (map.Entries[i], i);
                    var path = Joined(prefix, entry.Name);
                    yield return new Slot(path, entry.Value, value => map.Put(at, value));
                    foreach (var inner in Everything(entry.Value, path))
                        yield return inner;
                }

                break;
            case YamlSequence list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    var (item, at) = (list.Items[i], i);
                    var path = Joined(prefix, NameOf(item) ?? (i + 1).ToString(CultureInfo.InvariantCulture));
                    yield return new Slot(path, item, value => list.Items[at] = value);
                    foreach (var inner in Everything(item, path))
                        yield return inner;
                }

                break;
        }
    }

    // A way on is called by its event, which is easier to count than its place in the list.
    private static string? NameOf(YamlNode item) => item is YamlMapping map
        && (map.Find("event") ?? map.Find("id"))?.Value is YamlScalar { Text.Length: > 0 } name ? FullWidth.ToAscii(name.Text) : null;

    private static string Joined(string prefix, string name) => prefix.Length == 0 ? name : prefix + "." + name;

    // A number is more than its digits before these.
    private const string Myriads = "万億兆千百割";

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    private sealed record Slot(string Path, YamlNode Node, Action<YamlNode> Put)
    {
        /// <summary>What the value is called among the figures to measure; null where nobody is asked for it.</summary>
        public string? Alias()
        {
            var names = Path.Split('.');
            if (names.Length < 3)
                return null;
            var (first, second, below) = (names[0], names[1], string.Join('.', names[2..]));
            return first switch
            {
                "pools" => _ofPools.GetValueOrDefault(below) is { } ofPool ? $"{second}: {ofPool}" : null,
                "bots" => _ofBots.GetValueOrDefault(below) is { } ofBot ? $"{second}: {ofBot}" : null,
                "workflows" => OfWorkflow(second, names),
                _ => null,
            };
        }

        private static string? OfWorkflow(string workflow, string[] names)
        {
            var state = Array.LastIndexOf(names, "states") + 1;
            if (state > 0 && state < names.Length)
                return OfState($"{workflow}/{names[state]}", names[(state + 1)..]);
            return names[2] switch
            {
                "arrivals" when names.Length == 3 || names[3] is "about" or "every" => $"{workflow}: volume",
                "backlog" when names.Length > 3 && (names.Length == 4 || names[4] == "count") => $"{workflow}/{names[3]}: backlog",
                "attributes" when names.Length == 6 && names[4] == "choice" => $"{workflow}: {names[3]} = {names[5]}",
                _ => null,
            };
        }

        private static string? OfState(string path, string[] below)
        {
            if (below.Length == 3 && below[0] == "transitions")
                return below[2] is "probability" or "weight" ? $"{path}: {below[1]}" : null;
            return _ofStates.GetValueOrDefault(string.Join('.', below)) is { } of ? $"{path}: {of}" : null;
        }

        private static readonly Dictionary<string, string> _ofPools = new(StringComparer.Ordinal)
        {
            ["hourly-cost"] = "hourly cost",
            ["other-work.share"] = "other work",
            ["absence.sick"] = "sick days",
            ["absence.leave"] = "leave",
            ["overtime.pay"] = "overtime pay",
        };

        private static readonly Dictionary<string, string> _ofBots = new(StringComparer.Ordinal)
        {
            ["build"] = "build",
            ["licence.per-year"] = "licence",
            ["uptime.between-failures"] = "uptime",
        };

        private static readonly Dictionary<string, string> _ofStates = new(StringComparer.Ordinal)
        {
            ["work.effort"] = "effort",
            ["wait"] = "wait",
            ["work.automate.effort"] = "bot effort",
            ["work.automate.coverage"] = "coverage",
            ["work.automate.exceptions"] = "exceptions",
            ["work.automate.then.extra"] = "extra",
        };
    }
}
