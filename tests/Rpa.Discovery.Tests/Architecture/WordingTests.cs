using System.Reflection;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>Every sentence for people exists in both languages and says the same figures.</summary>
public sealed partial class WordingTests
{
    private static readonly Type[] LibraryTypes = [.. TwoAssemblies.Types];

    [Test]
    public void Phrases_ArePresentInBothLanguagesWithTheSamePlaces()
    {
        var phrases = Phrases().ToList();
        Assert.That(phrases, Is.Not.Empty);
        var faults = phrases.SelectMany(p =>
            Faults(p.Phrase).Select(fault => $"{p.Where}: {fault} ('{p.Phrase.English}' / '{p.Phrase.Japanese}')")).ToList();
        Assert.That(faults, Is.Empty, () => string.Join(Environment.NewLine, faults));
    }

    [TestCase("", "件", "no English")]
    [TestCase("cases", " ", "no Japanese")]
    [TestCase("{0} cases of {1}", "{0} 件", "other places")]
    [TestCase("cases", "cases of it", "no Japanese letter")]
    [TestCase("{0 cases", "{0 件", "not a format")]
    public void FaultyPhrase_IsRefused(string english, string japanese, string fault) =>
        Assert.That(Faults(new Phrase(english, japanese)), Has.Some.StartsWith(fault));

    [TestCase("{0} of {1:N0} h", "{1:N0} 時間のうち {0}")]
    [TestCase("{0}", "{0}")]
    [TestCase("{0} ± {1}", "{0}±{1}")]
    [TestCase("RPA", "RPA")]
    public void SoundPhrase_Passes(string english, string japanese) => Assert.That(Faults(new Phrase(english, japanese)), Is.Empty);

    [Test]
    public void Phrases_SpellSharesAndRangesByTheirLanguage()
    {
        var faults = Phrases().Where(p => !p.Where.Contains(nameof(StarterWords), StringComparison.Ordinal))
            .SelectMany(p => Misspelt(p.Phrase).Select(fault => $"{p.Where}: {fault} ('{p.Phrase.English}' / '{p.Phrase.Japanese}')"));
        Assert.That(faults, Is.Empty, () => string.Join(Environment.NewLine, faults));
    }

    [TestCase("at most 10%", "10%以下", "a share in English")]
    [TestCase("at most {0} %", "{0} %以下", "a share in Japanese")]
    [TestCase("{0} to {1}", "{0}~{1}", "a range in Japanese")]
    [TestCase("{0} to {1}", "{0}\uFF5E{1}", "a range in Japanese")]
    [TestCase("{0} to {1}", "{0} – {1}件", "a range in Japanese")]
    public void MisspeltPhrase_IsRefused(string english, string japanese, string fault) =>
        Assert.That(Misspelt(new Phrase(english, japanese)), Is.EqualTo([fault]));

    // Rows of the catalogue and fields of the language carry their phrases inline; every other sentence stands in Wording, whoever uses it.
    [Test]
    public void Phrases_AreWrittenInWordingOrBesideWhatTheyExplain()
    {
        var strangers = TwoAssemblies.Paths.SelectMany(path => AssemblyDefinition.ReadAssembly(path).MainModule.GetTypes())
            .Where(t => t.Namespace != "Rpa.Discovery.Wording" && t.DeclaringType?.Namespace != "Rpa.Discovery.Wording"
                && !t.Name.EndsWith("Rules", StringComparison.Ordinal)
                && t.Namespace != "Rpa.Discovery.Formats.Fields" && t.DeclaringType?.Namespace != "Rpa.Discovery.Formats.Fields")
            .SelectMany(t => t.Methods)
            .Where(m => m.HasBody && m.Body.Instructions.Any(i =>
                i.OpCode == OpCodes.Newobj && ((MethodReference)i.Operand).DeclaringType.Name == nameof(Phrase)))
            .Select(m => m.FullName);
        Assert.That(strangers, Is.Empty);
    }

    internal static IEnumerable<(string Where, Phrase Phrase)> Phrases()
    {
        foreach (var type in LibraryTypes.Where(t => !t.ContainsGenericParameters))
        {
            foreach (var field in type.GetFields(
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(HoldsPhrases))
            {
                foreach (var phrase in Inside(field.GetValue(null)))
                    yield return ($"{type.FullName}.{field.Name}", phrase);
            }
        }

        foreach (var block in LanguageBlocks.All)
        {
            foreach (var field in block.Fields.Where(f => f.Help is not null))
                yield return ($"{block.Name}.{field.Name}", field.Help!);
        }
    }

    private static bool HoldsPhrases(FieldInfo field) =>
        field.FieldType == typeof(Phrase) || field.FieldType == typeof(DiagnosticRule)
            || typeof(IEnumerable<Phrase>).IsAssignableFrom(field.FieldType)
        || Array.Exists(field.FieldType.GetGenericArguments(), a => a == typeof(Phrase));

    private static IEnumerable<Phrase> Inside(object? value) => value switch
    {
        Phrase phrase => [phrase],
        DiagnosticRule rule => [rule.Message, rule.Help],
        IEnumerable<Phrase> phrases => phrases,
        System.Collections.IDictionary map => map.Values.OfType<Phrase>(),
        _ => [],
    };

    private static IEnumerable<string> Faults(Phrase phrase)
    {
        if (string.IsNullOrWhiteSpace(phrase.English))
            yield return "no English";
        if (string.IsNullOrWhiteSpace(phrase.Japanese))
            yield return "no Japanese";
        if (!Places(phrase.English).SetEquals(Places(phrase.Japanese)))
            yield return "other places in Japanese than in English";
        // Symbols need no translation: "{0} ± {1}".
        if (phrase.English != phrase.Japanese && Place().Replace(phrase.English, "").Any(char.IsLetter)
            && !JapaneseLetter().IsMatch(phrase.Japanese))
            yield return "no Japanese letter";
        if (!IsFormat(phrase.English) || !IsFormat(phrase.Japanese))
            yield return "not a format: a brace is written {{ or }}";
    }

    // What is to be written into a file ('until:2%', the files to begin with) is spelled as files are.
    private static IEnumerable<string> Misspelt(Phrase phrase)
    {
        if (TightShare().IsMatch(phrase.English.Replace("until:2%", "", StringComparison.Ordinal)))
            yield return "a share in English";
        if (LooseShare().IsMatch(phrase.Japanese))
            yield return "a share in Japanese";
        if (OtherRange().IsMatch(phrase.Japanese))
            yield return "a range in Japanese";
    }

    [GeneratedRegex(@"[\d}]%")]
    private static partial Regex TightShare();

    [GeneratedRegex(@"[\d}] %")]
    private static partial Regex LooseShare();

    [GeneratedRegex(@"[\d}] ?[~\uFF5E–] ?[\d{]")]
    private static partial Regex OtherRange();

    private static HashSet<int> Places(string text) =>
        [.. Place().Matches(text.Replace("{{", "", StringComparison.Ordinal))
            .Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];

    private static bool IsFormat(string text)
    {
        try
        {
            _ = System.Text.CompositeFormat.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\{(\d+)[^{}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex JapaneseLetter();
}
