using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>The answers to questions about a step; the values of the words are a stated convention of the language.</summary>
internal static class TraitBlocks
{
    private static readonly string[] _forms = ["paper", "pdf", "screen"];

    private static readonly ValueForm<int> _stickers = Forms.Integer(0, 10_000);

    public static readonly Block<Traits> Input = new Block<Traits>("input", (_, place) => new Traits { Place = place })
        .Exclusive("from", "paper").Exclusive("from", "pdf").Exclusive("from", "screen")
        .Field("paper", Forms.Fraction, t => InputOf(t, "paper"), (t, share) => WithInput(t, "paper", share),
            new("Share that comes on paper", "紙の割合"))
        .Field("pdf", Forms.Fraction, t => InputOf(t, "pdf"), (t, share) => WithInput(t, "pdf", share),
            new("Share that comes as PDF", "PDFの割合"))
        .Field("screen", Forms.Fraction, t => InputOf(t, "screen"), (t, share) => WithInput(t, "screen", share),
            new("Share that is on a screen already", "画面にある割合"))
        .Field("from", Forms.Name, t => t.InputFrom, (t, attribute) => t with { InputFrom = attribute },
            new("The property of a case that says how it comes", "形を表す性質の名前"));

    public static readonly Block<Traits> Stickers = new Block<Traits>("stickers", (_, place) => new Traits { Place = place })
        .Field("burden", _stickers, t => t.BurdenStickers, (t, count) => t with { BurdenStickers = count },
            new("Stickers for 'this weighs on us'", "「負担」のシールの数"), unless: 0)
        .Field("want-rid", _stickers, t => t.WantRidStickers, (t, count) => t with { WantRidStickers = count },
            new("Stickers for 'we want to be rid of it'", "「やめたい」のシールの数"), unless: 0);

    public static readonly Block<Traits> Traits = new Block<Traits>("traits", (_, place) => new Traits { Place = place })
        .Field("rules", Graded(("written", 1.0), ("known", 0.8), ("experience", 0.4), ("judgement", 0.1)), t => t.Rules,
            (t, grade) => t with { Rules = grade },
            new("How far rules decide: written, known, experience, judgement", "判断の基準: written 文書・known 共通理解・experience 経験・judgement 判断"))
        .Field("input", Form.Either(Form.Words(_forms), Form.Block(Input.Name)), ReadInput,
            (writer, t) => Input.Write(writer, t) is { Entries.Count: > 0 } node ? node : null,
            new("How it comes: paper, pdf, screen, or their shares", "届き方: paper 紙・pdf PDF・screen 画面。割合でもよい"))
        .Field("layout", Graded(("one", 1.0), ("few", 0.8), ("many", 0.4), ("free", 0.1)), t => t.Layout,
            (t, grade) => t with { Layout = grade },
            new("How many layouts: one, few, many, free", "様式の数: one 一つ・few 少し・many 多い・free 自由"))
        .Field("hand-backs", Forms.Share, t => t.HandBacks, (t, share) => t with { HandBacks = share },
            new("Share of cases handed back", "差し戻しの割合"))
        .Field("mistakes", ValueForm.Of(Form.Quantity, (reader, node, _) => MistakesPerYear(reader, node),
            (writer, said) => writer.PerYear(said, "")),
            t => t.MistakesPerYear, (t, count) => t with { MistakesPerYear = count }, new("Such as 3 per month", "誤りの数。例: 月3件"))
        .Field("rework", Forms.Law(TimeUse.Effort), t => t.Rework, (t, law) => t with { Rework = law },
            new("What one mistake costs in time", "誤り1件のやり直しの時間"))
        .Field("authority", Forms.OneOf(("none", Authority.None), ("check", Authority.Check), ("decision", Authority.Decision)),
            t => t.Authority, (t, authority) => t with { Authority = authority },
            new("none, check or decision", "決裁かどうか: none なし・check 確認・decision 決裁"))
        .Field("personal-data", BotBlocks.PersonalData, t => t.PersonalData, (t, data) => t with { PersonalData = data },
            new("none, personal or my-number", "個人情報: none なし・personal 個人情報・my-number 特定個人情報"))
        .Field("manual", Forms.OneOf(("written", Manual.Written), ("partly", Manual.Partly), ("none", Manual.None)), t => t.Manual,
            (t, manual) => t with { Manual = manual },
            new("Whether the procedure is written down", "手順書の有無"))
        .Field("next-change", Forms.Month, t => t.NextChange, (t, month) => t with { NextChange = month }, FieldWords.NextChange)
        .Field("maintained-by", Forms.Title, t => t.MaintainedBy, (t, text) => t with { MaintainedBy = text },
            new("Who would keep a robot here running", "ロボットの世話をする係"))
        .Within("stickers", Stickers, new("Stickers of the workshop", "ワークショップのシールの数"))
        .Evidence(t => t.Evidence, (t, evidence) => t with { Evidence = evidence });

    // A word says it of all cases.
    private static Traits? ReadInput(FieldReader reader, YamlNode node, Traits traits) => node is YamlScalar
        ? reader.Values.OneOf(node, "input", [.. _forms.Select((form, i) => (form, i))]) is { } only
            ? WithInput(traits, _forms[only], 1) : null
        : BlockReader.Open(reader.Findings, Input, node, "input") is { } block
            ? Input.Fill(reader, block, "input", traits) ?? traits : null;

    private static double? InputOf(Traits traits, string kind) => traits.Input.TryGetValue(kind, out var share) ? share : null;

    private static Traits WithInput(Traits traits, string kind, double share) =>
        traits with { Input = new Dictionary<string, double>(traits.Input, StringComparer.Ordinal) { [kind] = share } };

    // A word, or a number from 0 to 1.
    private static ValueForm<Stated<double>> Graded(params (string Word, double Value)[] words) =>
        ValueForm.Of(Form.Quantity, (reader, node, name) =>
    {
        if (reader.Values.Word(node, name) is not { } text)
            return null;
        if (ShareText.IsUnknown(text))
            return new Stated<double> { Value = 0.5, Text = text, IsUnknown = true, Place = node.Place };
        var isNumber = text.Length > 0 && char.IsAsciiDigit(text[0]);
        var grade = isNumber ? reader.Values.Number(node, name, atLeast: 0, atMost: 1) : reader.Values.OneOf(node, name, words);
        return grade is { } value ? new Stated<double> { Value = value, Text = text, Place = node.Place } : null;
    }, (writer, said) => said.IsUnknown ? Text("unknown")
        : writer.KeepsWords && said.Text is { } text && words.Any(w => w.Word == text && w.Value == said.Value)
        ? Text(text) : Number(said.Value));

    private static Stated<double>? MistakesPerYear(FieldReader reader, YamlNode node)
    {
        if (reader.Values.Word(node, "mistakes") is not { } text)
            return null;
        if (ShareText.IsUnknown(text))
            return new Stated<double> { Value = 12, Text = text, IsUnknown = true, Place = node.Place };
        if (reader.Values.PerYear(node, text, "3 per month", null, out var amount) is not { } times
            || reader.Values.ReadNumber(node, amount, n => n >= 0, text) is not { } count)
            return null;
        return new Stated<double> { Value = count * times, Text = text, Place = node.Place };
    }
}
