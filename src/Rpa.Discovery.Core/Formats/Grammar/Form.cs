using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Grammar;

/// <summary>What may stand as a field's value; the schema is printed from it.</summary>
internal abstract record Form
{
    /// <summary>A figure or phrase that our own readers understand: a schema sees only that it is a number or text.</summary>
    public static readonly Form Quantity = new ScalarForm("string", "number");

    public static readonly Form Text = new ScalarForm("string");

    /// <summary>A whole number; a schema sees only a figure, because 'twelve people' in words is a figure too.</summary>
    public static readonly Form Integer = new ScalarForm("number", "string");

    public static readonly Form YesNo = new ScalarForm("boolean");

    /// <summary>A name of something defined elsewhere.</summary>
    public static readonly Form Name = new ScalarForm("string", "number");

    /// <summary>A title or note: one text, or one for each language.</summary>
    public static readonly Form Title = new EitherForm(new ScalarForm("string", "number", "boolean"), new BlockForm("text"));

    public static readonly Form Evidence = new EitherForm(new WordsForm("guess", "interview", "published", "log", "measured"),
        new BlockForm("evidence"));

    /// <summary>A length of time, possibly with variation.</summary>
    public static readonly Form Law = new EitherForm(Quantity, new BlockForm("law"));

    public static readonly Form VaryingLaw = new EitherForm(Quantity, new BlockForm("law"), new VaryingForm(Law));

    public static readonly Form VaryingShare = new EitherForm(Quantity, new VaryingForm(Quantity));

    public static Form Words(params string[] words) => new WordsForm(words);

    public static Form Block(string name) => new BlockForm(name);

    public static Form ListOf(Form item) => new ListForm(item);

    /// <summary>A list that must not be empty.</summary>
    public static Form SomeOf(Form item) => new ListForm(item, AtLeastOne: true);

    /// <summary>A list, or its only item without brackets.</summary>
    public static Form OneOrMore(Form item) => new EitherForm(item, new ListForm(item));

    public static Form MapOf(Form value) => new MapForm(value);

    public static Form Either(params Form[] forms) => new EitherForm(forms);
}

internal sealed record ScalarForm(params string[] Types) : Form;

internal sealed record WordsForm(params string[] Allowed) : Form;

internal sealed record BlockForm(string Of) : Form;

internal sealed record ListForm(Form Item, bool AtLeastOne = false) : Form;

internal sealed record MapForm(Form Value, bool AtLeastOne = false) : Form;

/// <summary>The parameters of a family of distributions: just those of one of its ways to be written.</summary>
internal sealed record FamilyForm(string Family) : Form;

/// <summary><c>{ per: attribute, key: value, else: value }</c>.</summary>
internal sealed record VaryingForm(Form Value) : Form;

internal sealed record EitherForm(params Form[] Forms) : Form;

/// <summary>One field of a block, and what editors show over its name.</summary>
internal record Field(string Name, Form Form, bool IsRequired = false, Phrase? Help = null);

/// <summary>A block of the language: its fields in the order in which they are written.</summary>
internal sealed class Block
{
    public Block(string name, params Field[] fields)
    {
        Name = name;
        Fields = fields;
        Names = [.. fields.Select(f => f.Name)];
    }

    /// <summary>The block's name in findings and in the schema.</summary>
    public string Name { get; }

    public IReadOnlyList<Field> Fields { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>What a field of this block is for.</summary>
    public Phrase? HelpOf(Field field) => field.Help ?? GrammarWords.Describe(Name, field.Name);

    public Field? Find(string name) => Fields.FirstOrDefault(f => f.Name == name);
}
