using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>A step of the table on its way to become a state.</summary>
/// <param name="Row">The row that names it.</param>
/// <param name="Id">The state's id.</param>
/// <param name="Title">What people read.</param>
/// <param name="Turn">Which of those who do the row one after another does this, from 0; 0 where the row is one step.</param>
/// <param name="IsLast">Whether nobody follows who does the row after this one.</param>
internal sealed record NoteStep(NoteRow Row, string Id, string Title, int Turn = 0, bool IsLast = true)
{
    /// <summary>The share of the cases that come by which it is done, in (0, 1]; the others go past it.</summary>
    public double Share { get; set; } = 1;

    /// <summary>How often a case that comes by needs it, on average; at least 1.</summary>
    public double Times { get; set; } = 1;
}

/// <summary>Reads where steps lead: <c>登録</c>, <c>3</c>, <c>完了</c>, <c>登録 9割;差戻し 1割</c>.</summary>
/// <remarks>
/// The parts of a cell are divided by <c>;</c> or a line break, or by commas when it is no step's name as a whole. At most one part may be
/// without a share and takes the rest; where all have one and do not make up the whole, the rest goes to the next row, as a blank does.
/// </remarks>
internal sealed partial class NextSteps(string workflow, IReadOnlyList<NoteStep> steps, Findings findings)
{
    public const string DoneId = "done";

    private static readonly string[] _ends = ["完了", "終了", "終わり", "おわり", "終わる", "終了する", "終", "おしまい", "以上", "なし", "無し", "end", "done",
        "finish", "finished", "-"];
    private static readonly string[] _onward = ["次", "次へ", "次の作業", "次の行", "下", "下へ", "↓", "続く", "next"];
    private readonly List<FinalState> _finals = [];
    private NoteStep?[]? _after;

    /// <summary>The final states that the transitions need, the usual one first.</summary>
    public IReadOnlyList<FinalState> Finals => _finals;

    public IReadOnlyList<Transition> Of(int index)
    {
        var step = steps[index];
        var place = step.Row.PlaceOf(NoteColumn.Next);
        if (!step.IsLast)
            return [Way(steps[index + 1].Id, place)];
        var text = step.Row[NoteColumn.Next];
        if (text.Length == 0)
            return [Way(Onward(index), place)];
        var ways = Parts(text).Select(Read).Select(p => (Target: Target(p.Name, step, index), p.Name, p.Share, p.IsRest))
            .GroupBy(p => p.Target, StringComparer.Ordinal)
            .Select(g =>
                (Target: g.Key, g.First().Name, Share: g.Any(p => p.Share is null) ? null : g.Sum(p => p.Share),
                    IsRest: g.Any(p => p.IsRest))).ToList();
        // 不備があれば差戻し: not every case.
        if (ways is [{ Share: null, IsRest: false } only] && Condition().IsMatch(only.Name) && Find(only.Name) is null
            && Onward(index) is var otherwise && otherwise != only.Target)
            ways.Add((otherwise, "", null, true));
        var said = ways.Sum(w => w.Share ?? 0);
        var open = ways.Count(w => w.Share is null);
        // Where every way has its share and something is left, that is the usual way: on to the next row.
        if (open == 0 && said < 1 - 1e-9 && Onward(index) is var onward && !ways.Exists(w => w.Target == onward))
        {
            ways.Add((onward, "", null, true));
            open = 1;
            findings.Add(StickyNoteRules.RestGoesOn, place, step.Row.Number, text, Amount.Share(1 - said), After(index) is { } after
                ? after.Title : StickyNoteWords.Done);
        }

        if (said > 1 + 1e-9 || (open == 0 && Math.Abs(said - 1) > 1e-9))
        {
            findings.Add(StickyNoteRules.NextShares, place, step.Row.Number, text, Amount.Share(said));
            return ways.Count == 1 ? [Way(ways[0].Target, place)]
                : [.. ways.Select(w => Way(w.Target, place) with { Weight = said > 0 ? w.Share ?? 0.1 : 1 })];
        }

        if (ways.Count == 1)
            return [Way(ways[0].Target, place)];

        // The one that is called the rest, else the first without a share, is the usual way; of any other nobody knows how many.
        var usual = ways.FindIndex(w => w.IsRest) is >= 0 and var rest ? rest : ways.FindIndex(w => w.Share is null);
        var unknown = Math.Min(0.1, (1 - said) / Math.Max(1, open));
        for (var i = 0; i < ways.Count; i++)
        {
            if (i != usual && ways[i].Share is null)
                findings.Add(StickyNoteRules.NextWithoutShare, place, step.Row.Number, ways[i].Name);
        }

        return
        [
            .. ways.Select((w, i) => Way(w.Target, place) with
            {
                Probability = i == usual ? Share.Rest with { Said = "rest" }
                    : w.Share is { } share ? new Share { Value = share, Place = place }
                    : new Share { Value = unknown, IsUnknown = true, Said = "unknown", Place = place },
            }),
        ];
    }

    /// <summary>Leads past the steps that only a share of the cases needs, where a row goes on to the next one.</summary>
    public void GoPast(IReadOnlyList<Transition>[] ways)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].IsLast && steps[i].Row[NoteColumn.Next].Length == 0 && After(i) is { Share: < 1 })
                ways[i] = Past(i, steps[i].Row.PlaceOf(NoteColumn.Next));
            if (steps[i].Times > 1)
                ways[i] = Again(steps[i], ways[i]);
        }
    }

    // So many rounds at the step that it is done so often on average.
    private static List<Transition> Again(NoteStep step, IReadOnlyList<Transition> ways)
    {
        var place = step.Row.PlaceOf(NoteColumn.Volume);
        var onward = ways.Select(w => w.Probability?.Always is { IsRest: false } share
            ? w with { Probability = share with { Value = Rounded(share.Value / step.Times) } }
            : w with { Probability = Share.Rest with { Said = "rest" } });
        return [Way(step.Id, place) with { Probability = new Share { Value = Rounded(1 - (1 / step.Times)), Place = place } }, .. onward];
    }

    // On to the next row, past those that only a share of the cases needs.
    private List<Transition> Past(int index, SourceSpan place)
    {
        var ways = new List<Transition>();
        var left = 1.0;
        for (; After(index) is { Share: < 1 } step; index = LastOf(step))
        {
            var share = new Share { Value = Rounded(left * step.Share), Place = step.Row.PlaceOf(NoteColumn.Volume) };
            ways.Add(Way(step.Id, place) with { Probability = share });
            left *= 1 - step.Share;
        }

        var onward = Way(Onward(index), place);
        ways.Add(ways.Count == 0 ? onward : onward with { Probability = Share.Rest with { Said = "rest" } });
        return ways;
    }

    // Three digits, however rare; never more than it is, so that many of them leave a rest.
    private static double Rounded(double share)
    {
        var scale = Math.Pow(10, Math.Clamp(2 - (int)Math.Floor(Math.Log10(share)), 0, 15));
        return Math.Floor((share * scale) + 1e-6) / scale;
    }

    private int Place(NoteStep step)
    {
        var place = 0;
        while (!ReferenceEquals(steps[place], step))
            place++;
        return place;
    }

    private int LastOf(NoteStep step)
    {
        var place = Place(step);
        while (!steps[place].IsLast)
            place++;
        return place;
    }

    private static Transition Way(string target, SourceSpan place) => new() { Event = $"to-{target}", Target = target, Place = place };

    private static string Plain(string name) => string.Concat(Yaml.FullWidth.ToAscii(name).Where(c => !char.IsWhiteSpace(c)))
        .ToLowerInvariant();

    private static string[] Split(string text, params char[] separators) =>
        text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // A comma or 、 divides only what is not a step's own name.
    private IEnumerable<string> Parts(string text) => Split(text, ';', '\n', '\r', '→')
        .SelectMany(p => Find(Read(p).Name) is null && Split(p, ',', '、') is { Length: > 1 } pieces ? pieces : [p]);

    // A step's own name is one, whatever share it seems to hold.
    private (string Name, double? Share, bool IsRest) Read(string part)
    {
        if (Find(part) is not null)
            return (part, null, false);
        if (Rest().Match(part) is { Success: true } rest)
            return (rest.Groups["name"].Value.Trim(), null, true);
        var (name, share) = NoteValues.SplitShare(part);
        return (name, share, false);
    }

    /// <summary>Where a step leads that does not say it: to the next row that is no detour; null where the workflow ends.</summary>
    public NoteStep? After(int index) => (_after ??= Afters())[index];

    /// <summary>Whether a cell under 次へ leads to a step.</summary>
    public bool IsNamed(int index) => steps.Any(s => s.Row[NoteColumn.Next].Length > 0
        && Parts(s.Row[NoteColumn.Next]).Any(part => ReferenceEquals(Named(Read(part).Name), steps[index])));

    /// <summary>Whether words say that something is done only in some cases: 不備があれば電話する.</summary>
    public static bool SaysCondition(string words) => Condition().IsMatch(words);

    // A detour such as 差戻し is named by an earlier row and leads back only: who writes the rows one below the other does not mean every case
    // to go there.
    private NoteStep?[] Afters()
    {
        var places = new Dictionary<NoteStep, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < steps.Count; i++)
            places.Add(steps[i], i);
        var named = new HashSet<int>();
        var isDetour = new bool[steps.Count];
        for (var i = 0; i < steps.Count; i++)
        {
            int[] targets = [.. Parts(steps[i].Row[NoteColumn.Next]).Select(part => Named(Read(part).Name) is { } to ? places[to] : -1)];
            isDetour[i] = targets.Length > 0 && named.Contains(i) && Array.TrueForAll(targets, to => to >= 0 && to < i);
            named.UnionWith(targets);
        }

        var after = new NoteStep?[steps.Count];
        for (var i = steps.Count - 2; i >= 0; i--)
            after[i] = isDetour[i + 1] ? after[i + 1] : steps[i + 1];
        return after;
    }

    private string Onward(int index) => After(index)?.Id ?? End(DoneId, StickyNoteWords.Done);

    // A blank in words: on to the next row.
    private bool IsOnward(string name) => Find(name) is null && _onward.Contains(Plain(name), StringComparer.Ordinal);

    // The step of a name, or the only one whose name stands within the words.
    private NoteStep? Named(string written) =>
        Find(written) ?? (steps.Where(s => Plain(s.Title).Length > 1 && Plain(written).Contains(Plain(s.Title), StringComparison.Ordinal))
            .ToArray() is [var within] ? within : null);

    private NoteStep? Find(string written)
    {
        var name = Towards().Replace(written, "");
        var plain = Plain(name);
        if (steps.FirstOrDefault(s => Plain(s.Title) == plain || Plain(s.Row.Written(NoteColumn.Step)) == plain) is { } same)
            return same;
        if (NoteValues.Order(name) is { } number && steps.FirstOrDefault(s =>
            NoteValues.Order(s.Row[NoteColumn.Order]) == number) is { } numbered)
            return numbered;
        var alike = steps.Where(s => s.Turn == 0 && plain.Length > 1 && Plain(s.Title).Contains(plain, StringComparison.Ordinal)).ToArray();
        return alike.Length == 1 ? alike[0] : null;
    }

    private string Target(string name, NoteStep from, int index)
    {
        if (IsOnward(name))
            return Onward(index);
        if (Find(name) is null && _ends.Contains(Plain(Towards().Replace(name, "")), StringComparer.Ordinal))
            return End(DoneId, StickyNoteWords.Done);
        if (Named(name) is { } step)
            return step.Id;
        findings.Add(StickyNoteRules.NextNotFound, from.Row.PlaceOf(NoteColumn.Next), from.Row.Number, name, workflow,
            StickyNoteWords.AsAnEnd,
            DidYouMean.For(name, steps.Select(s => s.Title)));
        return End(name, null);
    }

    // The id of the final state of a name, which is made when it is first needed.
    private string End(string name, Phrase? title)
    {
        if (title is not null)
        {
            if (!_finals.Exists(e => e.Id == DoneId))
                _finals.Insert(0, new FinalState { Id = DoneId, Title = new Text { English = title.English, Japanese = title.Japanese } });
            return DoneId;
        }

        if (_finals.Find(e => e.Title!.English == name) is { } known)
            return known.Id;
        var end = new FinalState { Id = $"end-{_finals.Count(e => e.Id != DoneId) + 1}", Title = name };
        _finals.Add(end);
        return end.Id;
    }

    // 登録 残り, 残りは登録
    [GeneratedRegex(@"^(?:(?<name>.+?)[\s(は]*(?:残り|それ以外|rest)\)?|(?:残り|それ以外|あと)[はの件]*\s*(?<name>.+))$")]
    private static partial Regex Rest();

    [GeneratedRegex("れば|なら|場合|とき|時は|のみ|だけ| if ")]
    private static partial Regex Condition();

    // 登録へ, 受付に戻る
    [GeneratedRegex("(?:へ|に)(?:戻る|戻す|もどる|もどす|回す|回る|進む|行く|渡す)?$")]
    private static partial Regex Towards();
}
