namespace Rpa.Discovery.Wording;

/// <summary>Sentences without those that read like one before them, whatever they are made of.</summary>
internal static class SaidOnce
{
    public static IEnumerable<IWording> Of(IEnumerable<IWording> sentences) =>
        sentences.DistinctBy(s => (s.In(Language.English), s.In(Language.Japanese)));
}
