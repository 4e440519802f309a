using System.Reflection;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Wording;

/// <summary>The glossary is the source of the words: each of its terms is said by a phrase, letter by letter.</summary>
public sealed class GlossaryTests
{
    // Terms of reports that are not made yet; one that is said somewhere has to leave this list.
    private static readonly string[] NotSaidYet = ["原因のつながり図", "ネック"];

    private static readonly HashSet<string> Said =
    [
        .. typeof(Words).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => ((Phrase)f.GetValue(null)!).Japanese),
        .. NoteHeadings.Standard,
    ];

    [Test]
    public void EveryTerm_IsSaidByAPhrase()
    {
        var terms = Terms().ToList();
        Assert.That(terms, Has.Count.GreaterThan(70));
        var missing = terms.SelectMany(t => Parts(t.Japanese).Where(p => !IsSaid(p)).Select(p => $"{t.English}: {p}"));
        Assert.That(missing.Where(m => !NotSaidYet.Any(n => m.EndsWith(n, StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void TermsOfReportsToCome_AreReallyNotSaid() => Assert.That(NotSaidYet.Where(IsSaid), Is.Empty);

    [Test]
    public void AnotherWord_WouldBeSeen()
    {
        Assert.That(IsSaid("稼働率"), Is.False);
        Assert.That(Parts("処理期限/法定期限"), Is.EqualTo(["処理期限", "法定期限"]));
        Assert.That(Parts("業務量・負荷"), Is.EqualTo(["業務量・負荷"]), "said as a whole");
    }

    private static bool IsSaid(string term) => Said.Contains(term);

    // "強い/ある程度/弱い一致" is three terms with one ending, "業務,順" a list of headings.
    private static IEnumerable<string> Parts(string japanese)
    {
        if (IsSaid(japanese))
            return [japanese];
        var parts = japanese.Split(['/', ','], StringSplitOptions.TrimEntries).SelectMany(p => IsSaid(p) ? [p] : p.Split('・')).ToArray();
        return parts is [var strong, var some, "弱い一致"] ? [strong + "一致", some + "の一致", "弱い一致"] : parts;
    }

    private static IEnumerable<(string English, string Japanese)> Terms()
    {
        var path = Path.GetFullPath(Path.Combine(SharedData.Root, "..", "design", "glossary.md"));
        if (!File.Exists(path))
            Assert.Ignore($"The glossary is not here: {path}.");
        foreach (var line in File.ReadLines(path)
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| en |", StringComparison.Ordinal)))
        {
            var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
            for (var i = 0; i + 1 < cells.Length; i += 2)
            {
                if (cells[i].Length > 0)
                    yield return (cells[i], cells[i + 1]);
            }
        }
    }
}
