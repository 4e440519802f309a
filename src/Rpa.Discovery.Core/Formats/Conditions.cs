using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Formats;

/// <summary>Conditions from the words that a department file has for them, for departments built in code.</summary>
public static class Conditions
{
    extension(Guard)
    {
        /// <summary>The condition that a text says: <c>Guard.Parse("channel = paper")</c>, <c>Guard.Parse("overdue or visits(received) >
        /// 2")</c>.</summary>
        /// <param name="text">As in a file's <c>guard</c>.</param>
        /// <param name="attributes">The attributes that stand on the right of '=' or '!='; any other word there is a value.</param>
        /// <exception cref="FormatException">The text is no condition; the message says where and why.</exception>
        public static Guard Parse(string text, params IReadOnlyCollection<string> attributes) =>
            Read(text, (values, node) => GuardParser.Guard(values, node, attributes, static (_, _) => false));
    }

    internal static T Read<T>(string text, Func<ValueReader, YamlNode, T?> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(text);
        var findings = new Findings();
        return read(new ValueReader(findings), new YamlScalar(text, YamlStyle.Plain, default))
            ?? throw new FormatException(string.Join(' ', findings.All.Select(f => f.Message)));
    }
}

/// <summary>Terms from the words that a department file has for them, for departments built in code.</summary>
public static class Terms
{
    extension(Term)
    {
        /// <summary>The term that a text says: <c>Term.Parse("attempts + 1", "attempts")</c>.</summary>
        /// <param name="text">As in a file's <c>set</c>.</param>
        /// <param name="attributes">The attributes that stand in it; any other word is a value.</param>
        /// <exception cref="FormatException">The text is no term; the message says where and why.</exception>
        public static Term Parse(string text, params IReadOnlyCollection<string> attributes) =>
            Conditions.Read(text, (values, node) => GuardParser.Term(values, node, attributes));
    }
}
