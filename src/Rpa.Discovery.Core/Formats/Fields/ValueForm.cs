using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>One way in which a value is written in a file: what a schema sees of it, how it is read and how it is written.</summary>
/// <param name="Form">What may stand there.</param>
/// <param name="Read">Reads a node, called by the given name in findings; false, with a finding, when it is no such value.</param>
/// <param name="Write">The node of a value; null when nothing needs to be written.</param>
internal sealed record ValueForm<T>(Form Form, ReadValue<T> Read, Func<ValueWriter, T, YamlNode?> Write);

/// <summary>Reads a value.</summary>
internal delegate bool ReadValue<T>(FieldReader reader, YamlNode node, string name, out T value);

/// <summary>Makes forms of values from readers that answer null for what they cannot read.</summary>
internal static class ValueForm
{
    public static ValueForm<T> Of<T>(Form form, Func<FieldReader, YamlNode, string, T?> read, Func<ValueWriter, T, YamlNode?> write)
        where T : class => new(form, (FieldReader reader, YamlNode node, string name, out T value) =>
            (value = read(reader, node, name)!) is not null, write);

    public static ValueForm<T> OfNumber<T>(Form form, Func<FieldReader, YamlNode, string, T?> read, Func<ValueWriter, T, YamlNode?> write)
        where T : struct => new(form, (FieldReader reader, YamlNode node, string name, out T value) =>
        {
            var found = read(reader, node, name);
            value = found.GetValueOrDefault();
            return found is not null;
        }, write);

    /// <summary>A list of such values, or its only one without brackets.</summary>
    public static ValueForm<IReadOnlyList<T>> OneOrMore<T>(this ValueForm<T> item)
        where T : notnull => List(Form.OneOrMore(item.Form), item, orSingle: true);

    /// <summary>A list of such values.</summary>
    public static ValueForm<IReadOnlyList<T>> List<T>(this ValueForm<T> item)
        where T : notnull => List(Form.ListOf(item.Form), item, orSingle: false);

    private static ValueForm<IReadOnlyList<T>> List<T>(Form form, ValueForm<T> item, bool orSingle)
        where T : notnull => Of<IReadOnlyList<T>>(form,
            (reader, node, name) =>
                [.. reader.Values.List(node, name, n => item.Read(reader, n, name, out var value) ? new Item<T>(value) : null, orSingle)
                    .Select(i => i.Value)],
            (writer, values) => BlockWriter.Sequence(values.Select(v => item.Write(writer, v)).OfType<YamlNode>()));

    private sealed record Item<T>(T Value);
}
