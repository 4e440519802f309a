using System.Text;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>Text on its way to a screen: whatever a terminal would act on, and not show, becomes a question mark. Line feeds are left; a
/// tab becomes a blank.</summary>
internal sealed class HarmlessWriter(TextWriter writer) : TextWriter
{
    public override Encoding Encoding => writer.Encoding;

    /// <summary>The writer itself, for those who send colours or documents and look after every letter of their texts.</summary>
    public static TextWriter Below(TextWriter written) => written is HarmlessWriter harmless ? harmless.Inner : written;

    private TextWriter Inner => writer;

    /// <summary>The text with nothing in it that a terminal would act on but line feeds.</summary>
    public static string Harmless(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !text.Any(IsHarmful))
            return text;
        return string.Create(text.Length, text, static (shown, written) =>
        {
            for (var i = 0; i < written.Length; i++)
                shown[i] = Harmless(written[i]);
        });
    }

    /// <summary>The same on one line.</summary>
    public static string OneLine(string text) => Harmless(text.ReplaceLineEndings(" "));

    public override void Write(char value) => writer.Write(Harmless(value));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

    public override void Write(string? value) => writer.Write(Harmless((value ?? "").ReplaceLineEndings("\n")));

    public override void WriteLine() => writer.WriteLine();

    public override void WriteLine(string? value)
    {
        Write(value);
        writer.WriteLine();
    }

    public override void Flush() => writer.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            writer.Dispose();
        base.Dispose(disposing);
    }

    private static char Harmless(char letter) => letter == '\t' ? ' ' : IsHarmful(letter) ? '?' : letter;

    private static bool IsHarmful(char letter) => letter != '\n' && HarmfulLetters.Holds(letter);
}
