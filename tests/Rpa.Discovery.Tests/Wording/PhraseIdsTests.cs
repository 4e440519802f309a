using System.Reflection;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Wording;

/// <summary>Every sentence can be named without its words.</summary>
public sealed class PhraseIdsTests
{
    private static readonly List<(string Field, Phrase Phrase)> Phrases =
    [
        .. from type in typeof(Diagnostic).Assembly.GetTypes()
           where type.Namespace == "Rpa.Discovery.Wording"
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(Phrase)
           select ($"{type.Name}.{field.Name}", (Phrase)field.GetValue(null)!),
    ];

    [Test]
    public void EveryPhrase_HasAnIdOfItsOwn()
    {
        Assert.That(Phrases, Has.Count.GreaterThan(500));
        Assert.That(Phrases.Select(p => PhraseIds.Of(p.Phrase)), Is.Unique);
        Assert.That(Phrases.Select(p => PhraseIds.Of(p.Phrase)), Has.All.Match(@"^[a-z]+(-[a-z0-9]+)*\.[a-z]+(-[a-z0-9]+)*$"));
    }

    [Test]
    public void Id_IsTheClassAndTheField()
    {
        Assert.That(PhraseIds.Of(HotSpotWords.StateWaits), Is.EqualTo("hot-spot.state-waits"));
        Assert.That(PhraseIds.Of(Words.Level), Is.EqualTo("words.level"));
    }

    [Test]
    public void PhraseOfNoClass_HasNone() => Assert.That(() => PhraseIds.Of(new Phrase("a", "あ")), Throws.InvalidOperationException);
}
