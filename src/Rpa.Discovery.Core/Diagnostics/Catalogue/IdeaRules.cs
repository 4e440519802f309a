using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about ideas on their way into use (RPD7254–7257).</summary>
internal static class IdeaRules
{
    public static readonly DiagnosticRule UnknownCandidate = new("RPD7254", Severity.Warning,
        new Phrase("The idea '{0}' is no candidate of this study, no scenario that was given and no bot in the file.",
            "「{0}」は、この計算の見直し候補でも、指定した案でも、ファイルのロボットでもありません。"),
        new Phrase("Write the id as 'rank' shows it, or give the scenario with '--scenario' ('validate' takes it as another file).{1}",
            "順位にあるidを書くか、「--scenario」で案を指定してください(「validate」では案のファイルも並べて指定します)。{1}"));

    public static readonly DiagnosticRule DateOrder = new("RPD7255", Severity.Error,
        new Phrase("The idea '{0}' is '{1}' on {2}, but '{3}' already on {4}.", "「{0}」は{2}に「{1}」ですが、{4}にはもう「{3}」になっています。"),
        new Phrase("An idea goes from idea to assessed, building, live and retired: correct a date, or what stands under 'history'.",
            "idea、assessed、building、live、retiredの順に進みます。日付か「history」を直してください。"));

    public static readonly DiagnosticRule NoFile = new("RPD7256", Severity.Error,
        new Phrase("The file '{1}' of '{0}' cannot be read: {2}.", "「{0}」のファイル「{1}」が読めません: {2}。"),
        new Phrase("Name a saved result from where this file lies, or take the line out.", "このファイルから見た、保存した結果の場所を書くか、この行を消してください。"));

    public static readonly DiagnosticRule NotThatResult = new("RPD7257", Severity.Warning,
        new Phrase("'{0}' is not a result of '{1}', so that nothing of it is shown.", "「{0}」は「{1}」の結果ではないため、何も示しません。"),
        new Phrase("Save it with '{1} … --json > RESULT.json'.", "「{1} … --json > 結果.json」で保存したものを指定してください。"));
}
