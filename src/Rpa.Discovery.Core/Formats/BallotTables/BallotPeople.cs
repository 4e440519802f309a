using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.BallotTables;

/// <summary>Gathers what people say over all files: one ballot a person, one row a person and step, and no name of a person in what is
/// made of it.</summary>
internal sealed partial class BallotPeople(Department department, Findings findings)
{
    private readonly Dictionary<string, string> _shown = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _people = [];
    private readonly List<Preferences> _ballots = [];
    private readonly List<StepVoice> _steps = [];
    private readonly List<string> _reasons = [];
    private readonly Dictionary<string, string> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Row, SourceSpan Place)> _ballotRows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, StatePath), (int Row, SourceSpan Place)> _stepRows = [];
    private readonly Dictionary<string, int> _stickers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Row, SourceSpan Place)> _groupRows = new(StringComparer.Ordinal);

    public HeardVoices Heard(IReadOnlyList<string> files) => new()
    {
        Files = files, Ballots = _ballots, Steps = _steps, Reasons = _reasons, People = _people, Groups = _groups,
    };

    /// <summary>What the person is called in a result: the paper's mark, or a number where the mark may be a name.</summary>
    public string Known(string id, int row, SourceSpan place)
    {
        if (_shown.TryGetValue(id, out var shown))
            return shown;
        shown = id;
        if (!Mark().IsMatch(id))
        {
            shown = string.Create(CultureInfo.InvariantCulture, $"#{_people.Count + 1}");
            findings.Add(VoiceRules.MayBeAName, place, row, shown);
        }

        _shown.Add(id, shown);
        _people.Add(shown);
        return shown;
    }

    public void Join(string who, string group, int row, SourceSpan place)
    {
        if (_groups.TryAdd(who, group))
            _groupRows.Add(who, (row, place));
        else if (!string.Equals(_groups[who], group, StringComparison.OrdinalIgnoreCase))
            findings.Add(VoiceRules.OtherGroup, place, RowText(_groupRows[who], place), row, who, _groups[who], group);
    }

    /// <summary>Ballots that were written as YAML, by letter or post as that file asks for it.</summary>
    public void Add(IReadOnlyList<Preferences> ballots)
    {
        foreach (var ballot in ballots)
        {
            if (_shown.TryAdd(ballot.Who, ballot.Who))
                _people.Add(ballot.Who);
            Add(ballot, ballot.Place.Line, "");
        }
    }

    public void Add(Preferences ballot, int row, string why)
    {
        if (_ballotRows.TryGetValue(ballot.Who, out var first))
        {
            findings.Add(VoiceRules.Twice, ballot.Place, RowText(first, ballot.Place), row, ballot.Who, VoiceWords.TheBallot);
            return;
        }

        _ballotRows.Add(ballot.Who, (row, ballot.Place));
        _ballots.Add(ballot);
        if (why.Length > 0)
            _reasons.Add(why);
    }

    public void Add(string who, string workflow, string step, int stickers, string? text, int row, SourceSpan place)
    {
        if (PathOf(workflow, step, row, place) is not { } path)
            return;
        if (_stepRows.TryGetValue((who, path), out var first))
        {
            findings.Add(VoiceRules.Twice, place, RowText(first, place), row, who, step);
            return;
        }

        _stepRows.Add((who, path), (row, place));
        _steps.Add(new StepVoice(who, path, stickers, text, place));
        var before = _stickers.GetValueOrDefault(who);
        _stickers[who] = before + stickers;
        if (before <= HeardVoices.StickersEach && before + stickers > HeardVoices.StickersEach)
            findings.Add(VoiceRules.ManyStickers, place, row, who, HeardVoices.StickersEach);
    }

    private StatePath? PathOf(string workflow, string step, int row, SourceSpan place)
    {
        var named = (from w in department.Workflows
                     where workflow.Length == 0 || IsNamed(w.Id, w.Title, workflow)
                     from s in w.AllStates
                     where s is not FinalState && (IsNamed(s.Id, s.Title, step)
                         || string.Equals($"{w.Id}/{s.Id}", step, StringComparison.OrdinalIgnoreCase))
                     select new StatePath(w.Id, s.Id)).ToList();
        if (named is [var one])
            return one;
        if (named.Count > 1)
        {
            findings.Add(VoiceRules.WhichWorkflow, place, row, step, string.Join(", ", named));
            return null;
        }

        var all = department.Workflows.SelectMany(w => w.AllStates).Where(s => s is not FinalState).SelectMany(s =>
            (string?[])[s.Title?.Japanese, s.Title?.English, s.Id]).OfType<string>();
        findings.Add(VoiceRules.UnknownStep, place, row, workflow.Length > 0 ? $"{workflow} {step}" : step, DidYouMean.For(step, all));
        return null;
    }

    private static bool IsNamed(string id, Text? title, string written) =>
        Same(id, written) || Same(title?.English, written) || Same(title?.Japanese, written);

    private static bool Same(string? name, string written) => string.Equals(name?.Trim(), written.Trim(),
        StringComparison.OrdinalIgnoreCase);

    // A row of another file with the file's name.
    private static string RowText((int Row, SourceSpan Place) first, SourceSpan here) =>
        string.Equals(first.Place.Path, here.Path, StringComparison.Ordinal)
        ? first.Row.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{first.Row} ({Path.GetFileName(first.Place.Path)})");

    // A letter or two, a sign, a number with up to three letters before it. Whatever is longer may be somebody's name.
    [GeneratedRegex(@"^(\p{L}|[A-Za-z]{1,2}|[A-Za-z]{0,3}[-_ ]?[0-9]{1,6})$")]
    private static partial Regex Mark();
}
