namespace Rpa.Discovery.Wording;

/// <summary>What acts on a screen or on the text around it, and is not seen: never sent to a terminal, a report or a map.</summary>
internal static class HarmfulLetters
{
    /// <summary>Control characters of both sets (line breaks and tabs among them), the other line breaks of Unicode, and those that turn
    /// the direction of what follows.</summary>
    public static bool Holds(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029' || TurnsDirection(letter);

    public static bool TurnsDirection(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
