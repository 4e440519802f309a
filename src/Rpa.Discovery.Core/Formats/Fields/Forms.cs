using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>How the values of fields are written: names, numbers, money, times, shares, words of the language.</summary>
internal static class Forms
{
    // ── text ────────────────────────────────────────────────────────────────────────────────────

    /// <summary>A name of something defined elsewhere.</summary>
    public static readonly ValueForm<string> Name = WordIn(Form.Name);

    /// <summary>A word of the author's own, signs of full width mapped.</summary>
    public static readonly ValueForm<string> Word = WordIn(Form.Text);

    /// <summary>A text as it stands.</summary>
    public static readonly ValueForm<string> Text =
        ValueForm.Of(Form.Text, (reader, node, name) => reader.Values.Scalar(node, name), (_, text) => BlockWriter.Text(text));

    public static readonly ValueForm<Text> Title =
        ValueForm.Of(Form.Title, (reader, node, name) => reader.Values.Title(node, name), (_, text) => ValueWriter.Title(text));

    public static readonly ValueForm<Evidence> Evidence =
        ValueForm.Of(Form.Evidence, (reader, node, _) => reader.Values.Evidence(node), (_, evidence) => ValueWriter.Evidence(evidence));

    public static readonly ValueForm<IReadOnlyList<string>> Names = WordList(Form.ListOf(Form.Name), orSingle: false);

    public static readonly ValueForm<IReadOnlyList<string>> NameOrNames = WordList(Form.OneOrMore(Form.Name), orSingle: true);

    public static readonly ValueForm<IReadOnlyList<string>> WordOrWords = WordList(Form.OneOrMore(Form.Text), orSingle: true);

    // ── numbers ─────────────────────────────────────────────────────────────────────────────────

    public static readonly ValueForm<decimal> Money =
        ValueForm.OfNumber(Form.Quantity, (reader, node, name) => reader.Values.Money(node, name),
            (_, money) => BlockWriter.Text(NumberText.Write(money)));

    /// <summary>A factor such as <c>x1.2</c>.</summary>
    public static readonly ValueForm<double> Factor =
        ValueForm.OfNumber(Form.Quantity, (reader, node, name) => reader.Values.Factor(node, name),
            (_, factor) => BlockWriter.Text(FactorText.Write(factor)));

    /// <summary>A share as a bare figure.</summary>
    public static readonly ValueForm<double> Fraction =
        ValueForm.OfNumber(Form.Quantity, (reader, node, name) => reader.Values.Fraction(node, name), (_, share) => Number(share));

    public static readonly ValueForm<Share> Share =
        ValueForm.Of(Form.Quantity, (reader, node, name) => reader.Values.Share(node, name), (writer, share) => writer.Share(share));

    public static readonly ValueForm<Varying<Share>> VaryingShare = ValueForm.Of(Form.VaryingShare,
        (reader, node, name) => reader.Values.Varying(node, name, n => reader.Values.Share(n, name)),
        (writer, shares) => writer.Varying(shares, writer.Share));

    public static readonly ValueForm<bool> YesNo = ValueForm.OfNumber(Form.YesNo, (reader, node, name) => reader.Values.YesNo(node, name),
        (_, yes) => new YamlScalar(yes ? "true" : "false", YamlStyle.Bare, default));

    public static ValueForm<int> Integer(int atLeast, int atMost = int.MaxValue) =>
        ValueForm.OfNumber(Form.Integer, (reader, node, name) => reader.Values.Integer(node, name, atLeast, atMost),
            (_, number) => Number(number));

    /// <summary>One of a few words of the language: the same list is read, written and offered; a value without a word is the one that
    /// holds when nothing is said.</summary>
    public static ValueForm<T> OneOf<T>(params (string Word, T Value)[] words)
        where T : struct => ValueForm.OfNumber(Form.Words([.. words.Select(w => w.Word)]),
            (reader, node, name) => reader.Values.OneOf(node, name, words),
            (_, value) => Array.Find(words, w => w.Value.Equals(value)).Word is { } word ? BlockWriter.Text(word) : null);

    // ── time ────────────────────────────────────────────────────────────────────────────────────

    /// <summary>Hours, as in limits of overtime.</summary>
    public static readonly ValueForm<double> Hours =
        ValueForm.OfNumber(Form.Quantity, (reader, node, name) => reader.Values.Hours(node, name),
            (_, hours) => BlockWriter.Text($"{NumberText.Write(hours)} h"));

    /// <summary>A month, as its first day, or a date.</summary>
    public static readonly ValueForm<DateOnly> Month =
        ValueForm.OfNumber(Form.Text, (reader, node, name) => reader.Values.Month(node, name),
            (_, date) => BlockWriter.Text(DateText.WriteMonth(date)));

    public static readonly ValueForm<TimeOnly> TimeOfDay =
        ValueForm.OfNumber(Form.Text, (reader, node, name) => reader.Values.TimeOfDay(node, name),
            (_, time) => BlockWriter.Text(DateText.Write(time)));

    public static ValueForm<TimeAmount> Time(TimeUse use) =>
        ValueForm.OfNumber(Form.Quantity, (reader, node, name) => reader.Values.Time(node, name, use),
            (_, time) => BlockWriter.Text(TimeUnits.Write(time)));

    /// <summary>How long something takes.</summary>
    public static ValueForm<Duration> Law(TimeUse use) =>
        ValueForm.Of(Form.Law, (reader, node, name) => reader.Durations.Read(node, name, use), (writer, law) => writer.Law(law, use));

    /// <summary>How long something takes, by a property of the case.</summary>
    public static ValueForm<Varying<Duration>> VaryingLaw(TimeUse use) => ValueForm.Of(Form.VaryingLaw,
        (reader, node, name) => reader.Durations.Varying(node, name, use),
        (writer, laws) => writer.Varying(laws, law => writer.Law(law, use)));

    // ── lists and maps ──────────────────────────────────────────────────────────────────────────

    /// <summary>Parts under the author's names.</summary>
    public static ValueForm<IReadOnlyList<T>> Named<T>(this Block<T> block, Func<T, string> id)
        where T : class => ValueForm.Of<IReadOnlyList<T>>(Form.MapOf(Form.Block(block.Name)),
            (reader, node, name) => [.. reader.Values.Map(node, name).Select(entry => block.ReadNamed(reader, entry))],
            (writer, parts) => Mapping(parts.Select(p => (id(p), (YamlNode)block.Write(writer, p)))));

    /// <summary>The month of a name such as <c>5</c> or <c>5月</c>; null with a finding.</summary>
    public static int? MonthNumber(ValueReader values, YamlEntry entry)
    {
        var text = entry.Name.TrimEnd('月');
        if (NumberText.TryRead(text, out var number) && number is >= 1 and <= 12 && number == Math.Floor(number))
            return (int)number;
        values.Report(entry.Key, ValueRules.NotATimeOfYear, entry.Name, "1, 2, …, 12");
        return null;
    }

    private static ValueForm<string> WordIn(Form form) =>
        ValueForm.Of(form, (reader, node, name) => reader.Values.Word(node, name), (_, word) => BlockWriter.Text(word));

    private static ValueForm<IReadOnlyList<string>> WordList(Form form, bool orSingle) => ValueForm.Of(form,
        (reader, node, name) => reader.Values.Words(node, name, orSingle), (_, words) => Sequence(words.Select(BlockWriter.Text)));
}
