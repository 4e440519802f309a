using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>A step of the table on its way to become a state.</summary>
internal sealed record NoteStep(NoteRow Row, string Id, string Title);

/// <summary>Reads where steps lead: <c>登録</c>, <c>3</c>, <c>完了</c>, <c>登録 9割;差戻し 1割</c>.</summary>
/// <remarks>The parts of a cell are divided by <c>;</c> or a line break, or by commas when it is no step's name as a whole. At most one part may be without a share and takes the rest.</remarks>
internal sealed class NextSteps(string workflow, IReadOnlyList<NoteStep> steps, Findings findings)
{
    public const string DoneId = "done";

    private static readonly string[] _ends = ["完了", "終了", "終わり", "おわり", "終", "end", "done", "finish", "finished", "-"];
    private readonly List<FinalState> _finals = [];

    /// <summary>The final states that the transitions need, the usual one first.</summary>
    public IReadOnlyList<FinalState> Finals => _finals;

    public IReadOnlyList<Transition> Of(int index)
    {
        var step = steps[index];
        var place = step.Row.PlaceOf(NoteColumn.Next);
        var text = step.Row[NoteColumn.Next];
        if (text.Length == 0)
            return [Way(index + 1 < steps.Count ? steps[index + 1].Id : End(DoneId, StickyNoteWords.Done), place)];
        var parts = Parts(text).Select(NoteValues.SplitShare).ToArray();
        if (parts.Length == 1)
            return [Way(Target(parts[0].Name, step), place)];

        var ways = parts.Select(p => (Target: Target(p.Name, step), p.Name, p.Share)).GroupBy(p => p.Target, StringComparer.Ordinal)
            .Select(g => (Target: g.Key, g.First().Name, Share: g.Any(p => p.Share is null) ? null : g.Sum(p => p.Share))).ToArray();
        if (ways.Length == 1)
            return [Way(ways[0].Target, place)];
        var said = ways.Sum(w => w.Share ?? 0);
        var open = ways.Count(w => w.Share is null);
        if (said > 1 + 1e-9 || (open == 0 && Math.Abs(said - 1) > 1e-9))
        {
            findings.Add(StickyNoteRules.NextShares, place, step.Row.Number, text, Amount.Share(said));
            return [.. ways.Select(w => Way(w.Target, place) with { Weight = w.Share ?? 0.1 })];
        }

        // The first without a share is the usual way and takes the rest; of any other nobody knows how many.
        var usual = Array.FindIndex(ways, w => w.Share is null);
        var unknown = Math.Min(0.1, (1 - said) / Math.Max(1, open));
        for (var i = usual + 1; usual >= 0 && i < ways.Length; i++)
        {
            if (ways[i].Share is null)
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

    private static Transition Way(string target, SourceSpan place) => new() { Event = $"to-{target}", Target = target, Place = place };

    private static string Plain(string name) => string.Concat(Yaml.FullWidth.ToAscii(name).Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    private static string[] Split(string text, params char[] separators) =>
        text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // A comma or 、 divides only what is not a step's own name.
    private IEnumerable<string> Parts(string text) => Split(text, ';', '\n', '\r', '→')
        .SelectMany(p => Find(NoteValues.SplitShare(p).Name) is null && Split(p, ',', '、') is { Length: > 1 } pieces ? pieces : [p]);

    private NoteStep? Find(string name)
    {
        var plain = Plain(name);
        if (steps.FirstOrDefault(s => Plain(s.Title) == plain) is { } same)
            return same;
        if (NoteValues.Order(name) is { } number && steps.FirstOrDefault(s => NoteValues.Order(s.Row[NoteColumn.Order]) == number) is { } numbered)
            return numbered;
        var alike = steps.Where(s => plain.Length > 1 && Plain(s.Title).Contains(plain, StringComparison.Ordinal)).ToArray();
        return alike.Length == 1 ? alike[0] : null;
    }

    private string Target(string name, NoteStep from)
    {
        if (_ends.Contains(Plain(name), StringComparer.Ordinal))
            return End(DoneId, StickyNoteWords.Done);
        if (Find(name) is { } step)
            return step.Id;
        findings.Add(StickyNoteRules.NextNotFound, from.Row.PlaceOf(NoteColumn.Next), from.Row.Number, name, workflow, StickyNoteWords.AsAnEnd,
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
}
