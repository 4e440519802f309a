using System.Text;

namespace Rpa.Discovery.Contracts;

/// <summary>The code of a value of an enumeration in JSON: its name with hyphens.</summary>
internal static class JsonCode
{
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        var code = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0)
                code.Append('-');
            code.Append(char.ToLowerInvariant(letter));
        }

        return code.ToString();
    }
}
