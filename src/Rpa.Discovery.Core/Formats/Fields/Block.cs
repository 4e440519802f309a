using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>A field of a block: its name, what may stand there, where the model part keeps it, and what it is for.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Form">What may stand there.</param>
/// <param name="IsRequired">Whether it must stand there.</param>
/// <param name="Help">What it is for; null takes the words of a name that several blocks have.</param>
/// <param name="Read">The part with what the node says; null, with a finding, when the node could not be read.</param>
/// <param name="Write">What the part says; null when nothing needs to be written.</param>
internal sealed record Field<TPart>(string Name, Form Form, bool IsRequired, Phrase? Help, Func<FieldReader, YamlNode, TPart, TPart?> Read,
    Func<ValueWriter, TPart, YamlNode?> Write)
    : Field(Name, Form, IsRequired, Help)
    where TPart : class;

/// <summary>A block of the language and the model part that it says: one entry a field, from which it is read, written, checked and
/// explained.</summary>
/// <param name="name">The block's name in findings and in the schema.</param>
/// <param name="start">The part before any field is read, by its name and place; what a required field gives stands empty in it.</param>
internal sealed class Block<TPart>(string name, Func<string, SourceSpan, TPart> start)
    where TPart : class
{
    private readonly List<Field<TPart>> _fields = [];
    private readonly List<(string First, string Second)> _exclusive = [];
    private Func<FieldReader, BlockReader, string, bool>? _check;
    private Func<BlockReader, TPart, TPart?>? _complete;
    private Action<ValueWriter, TPart>? _beforeWriting;
    private bool _stands;
    private Block? _table;

    /// <summary>The block's name in findings and in the schema.</summary>
    public string Name => name;

    /// <summary>The fields as schema, suggestions and reference page see them, in the order in which they are written.</summary>
    public Block Table => _table ??= new Block(name, [.. _fields]);

    public static implicit operator Block(Block<TPart> block) => block.Table;

    // ── what it consists of ─────────────────────────────────────────────────────────────────────

    /// <summary>A field whose value is a text, a list or a part of its own.</summary>
    public Block<TPart> Field<TValue>(string field, ValueForm<TValue> form, Func<TPart, TValue?> get, Func<TPart, TValue, TPart> set,
        Phrase? help = null, bool required = false)
        where TValue : class => Field(field, form.Form,
            (reader, node, part) => form.Read(reader, node, field, out var value) ? set(part, value) : null,
            (writer, part) => get(part) is { } value ? form.Write(writer, value) : null, help, required);

    /// <summary>A field whose value is a number, a date or a word.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="form">How its value is written.</param>
    /// <param name="get">What the part keeps.</param>
    /// <param name="set">The part with the value.</param>
    /// <param name="help">What it is for.</param>
    /// <param name="required">Whether it must stand there.</param>
    /// <param name="unless">The value that need not be written.</param>
    public Block<TPart> Field<TValue>(string field, ValueForm<TValue> form, Func<TPart, TValue?> get, Func<TPart, TValue, TPart> set,
        Phrase? help = null, bool required = false, TValue? unless = null)
        where TValue : struct => Field(field, form.Form,
            (reader, node, part) => form.Read(reader, node, field, out var value) ? set(part, value) : null,
            (writer, part) => get(part) is { } value && !value.Equals(unless) ? form.Write(writer, value) : null, help, required);

    /// <summary>A field that is read and written in a way of its own.</summary>
    public Block<TPart> Field(string field, Form form, Func<FieldReader, YamlNode, TPart, TPart?> read,
        Func<ValueWriter, TPart, YamlNode?> write, Phrase? help = null, bool required = false)
    {
        _fields.Add(new Field<TPart>(field, form, required, help, read, write));
        return this;
    }

    /// <summary>A block within this one whose fields belong to the same part.</summary>
    public Block<TPart> Within(string field, Block<TPart> inner, Phrase? help = null) => Field(field, Form.Block(inner.Name),
        (reader, node, part) => BlockReader.Open(reader.Findings, inner, node, field) is { } block
            ? inner.Fill(reader, block, field, part) ?? part : null,
        (writer, part) => inner.Write(writer, part) is { Entries.Count: > 0 } node ? node : null, help);

    /// <summary>All fields of another block beside the own ones.</summary>
    public Block<TPart> With<TInner>(Block<TInner> other, Func<TPart, TInner?> get, Func<TPart, TInner, TPart> set)
        where TInner : class
    {
        foreach (var f in other._fields)
            Field(f.Name, f.Form, (reader, node, part) => f.Read(reader, node, get(part)!) is { } inner ? set(part, inner) : null,
                (writer, part) => get(part) is { } inner ? f.Write(writer, inner) : null, f.Help, f.IsRequired);
        return this;
    }

    public Block<TPart> Title(Func<TPart, Text?> get, Func<TPart, Text, TPart> set) =>
        Field("title", Forms.Title, get, set, FieldWords.Title);

    public Block<TPart> Evidence(Func<TPart, Model.Quantities.Evidence?> get, Func<TPart, Model.Quantities.Evidence, TPart> set) =>
        Field("evidence", Forms.Evidence, get, set, FieldWords.Evidence);

    /// <summary>Two fields of which only one may be said.</summary>
    public Block<TPart> Exclusive(string first, string second)
    {
        _exclusive.Add((first, second));
        return this;
    }

    /// <summary>What must hold of the block before its fields are read: false, with a finding, when it does not.</summary>
    public Block<TPart> Check(Func<FieldReader, BlockReader, string, bool> check)
    {
        _check = check;
        return this;
    }

    /// <summary>What follows from all that was read together; null when it is no part.</summary>
    public Block<TPart> Complete(Func<BlockReader, TPart, TPart?> complete)
    {
        _complete = complete;
        return this;
    }

    /// <summary>What a writer must know before the fields are written.</summary>
    public Block<TPart> BeforeWriting(Action<ValueWriter, TPart> prepare)
    {
        _beforeWriting = prepare;
        return this;
    }

    /// <summary>The part is kept where something required is missing (its finding is made), so that no second finding follows from its
    /// absence.</summary>
    public Block<TPart> Standing()
    {
        _stands = true;
        return this;
    }

    // ── reading and writing ─────────────────────────────────────────────────────────────────────

    /// <summary>The block as the value of a field.</summary>
    public ValueForm<TPart> AsValue() =>
        ValueForm.Of(Form.Block(name), (reader, node, shownAs) => Read(reader, node, shownAs), (writer, part) => Write(writer, part));

    /// <summary>An entry of a map by the author's names; the bare name where the block could not be read.</summary>
    public TPart ReadNamed(FieldReader reader, YamlEntry entry) =>
        (entry.Value.IsReported ? null : Read(reader, entry.Value, entry.Name, entry.Key.Place)) ?? start(entry.Name, entry.Key.Place);

    /// <summary>The part; null, with a finding, when the node is no such block or lacks what is required.</summary>
    public TPart? Read(FieldReader reader, YamlNode node, string shownAs, SourceSpan? place = null) =>
        BlockReader.Open(reader.Findings, this, node, shownAs, place) is { } block ? Read(reader, block, shownAs) : null;

    /// <summary>The part of a block that is open already.</summary>
    public TPart? Read(FieldReader reader, BlockReader block, string shownAs) => Fill(reader, block, shownAs, start(shownAs, block.Place));

    /// <summary>The part with what the block says; null when a required field is absent or could not be read.</summary>
    public TPart? Fill(FieldReader reader, BlockReader block, string shownAs, TPart part)
    {
        var isWhole = true;
        foreach (var (first, second) in _exclusive)
            block.Exclude(first, second, shownAs);
        if (_check?.Invoke(reader, block, shownAs) == false)
            return null;
        foreach (var field in _fields)
        {
            if (field.IsRequired && !block.Require(field.Name, shownAs))
                isWhole = false;
            if (block[field.Name] is not { } node)
                isWhole &= !field.IsRequired;
            else if (field.Read(reader, node, part) is { } filled)
                part = filled;
            else
                isWhole &= !field.IsRequired;
        }

        if (!isWhole && !_stands)
            return null;
        return _complete is null ? part : _complete(block, part);
    }

    public YamlMapping Write(ValueWriter writer, TPart part)
    {
        _beforeWriting?.Invoke(writer, part);
        var map = new YamlMapping(default);
        foreach (var field in _fields)
        {
            if (field.Write(writer, part) is { } value)
                map.Entries.Add(new YamlEntry(BlockWriter.Text(field.Name), value));
        }

        return map;
    }
}
