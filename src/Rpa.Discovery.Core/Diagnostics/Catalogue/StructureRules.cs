using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>RPD1201–1299: which fields a block has and what shape each takes.</summary>
internal static class StructureRules
{
    public static readonly DiagnosticRule UnknownField = new("RPD1201", Severity.Error,
        new Phrase("'{0}' is not known in '{1}'.", "「{1}」に「{0}」という項目はありません。"),
        new Phrase("It may hold: {2}.{3}", "書けるのは {2} です。{3}"), SchemaSees: true);

    public static readonly DiagnosticRule MissingField = new("RPD1202", Severity.Error,
        new Phrase("'{0}' is missing in {1}.", "{1}に「{0}」がありません。"),
        new Phrase("Add '{0}: …'; 'unknown' will do where a figure is not known.", "「{0}: …」を書き足してください。分からない値は「unknown」で構いません。"),
        SchemaSees: true);

    public static readonly DiagnosticRule ExpectedMap = new("RPD1203", Severity.Error,
        new Phrase("'{0}' must be a block of names with values.", "「{0}」は「名前: 値」のまとまりで書きます。"),
        new Phrase("Write '{{ name: value }}', or indented lines below it.", "「{{ 名前: 値 }}」と書くか、下の行に字下げして書いてください。"), SchemaSees: true);

    public static readonly DiagnosticRule ExpectedList = new("RPD1204", Severity.Error,
        new Phrase("'{0}' must be a list.", "「{0}」は一覧で書きます。"),
        new Phrase("Write '[ first, second ]', or lines that begin with '- '.", "「[ 一つ目, 二つ目 ]」と書くか、「- 」で始まる行にしてください。"), SchemaSees: true);

    public static readonly DiagnosticRule ExpectedValue = new("RPD1205", Severity.Error,
        new Phrase("'{0}' must be a single value.", "「{0}」は一つの値で書きます。"),
        new Phrase("Write one word, number or text.", "語・数・文字を一つ書いてください。"), SchemaSees: true);

    public static readonly DiagnosticRule UnknownWord = new("RPD1206", Severity.Error,
        new Phrase("'{0}' is not a word for '{1}'.", "「{1}」に「{0}」は使えません。"),
        new Phrase("Write one of: {2}.{3}", "{2} のいずれかを書いてください。{3}"), SchemaSees: true);

    public static readonly DiagnosticRule NothingWritten = new("RPD1207", Severity.Error,
        new Phrase("Nothing is written after '{0}:'.", "「{0}:」の後に何も書かれていません。"),
        new Phrase("Write its value, 'unknown' where that makes sense, or take the line away.",
            "値を書くか、分からなければ「unknown」とするか、その行を取り除いてください。"), SchemaSees: true);

    public static readonly DiagnosticRule Exclusive = new("RPD1208", Severity.Error,
        new Phrase("'{0}' and '{1}' cannot stand together in '{2}'.", "「{2}」に「{0}」と「{1}」を一緒に書けません。"),
        new Phrase("Keep one of them.", "どちらか一つにしてください。"));

    public static readonly DiagnosticRule BareListOfPools = new("RPD1209", Severity.Error,
        new Phrase("'by' is a bare list: together, or one of them?", "「by」が一覧だけなので、全員でするのか、誰か一人でよいのか分かりません。"),
        new Phrase("Write 'by: {{ all: {{ {0} }} }}' for all together, or 'by: {{ any: [{1}] }}' for the first who is free.",
            "全員でするなら「by: {{ all: {{ {0} }} }}」、手の空いた一人でよければ「by: {{ any: [{1}] }}」と書いてください。"), SchemaSees: true);

    public static readonly DiagnosticRule NotOneOf = new("RPD1210", Severity.Error,
        new Phrase("'{0}' needs exactly one of: {1}.", "「{0}」には {1} のうち一つだけが必要です。"),
        new Phrase("Write one of them.", "一つだけ書いてください。"));

    public static readonly DiagnosticRule Incomplete = new("RPD1211", Severity.Error,
        new Phrase("'{0}' says '{1}' but not '{2}'.", "「{0}」に「{1}」はありますが「{2}」がありません。"),
        new Phrase("Add '{2}'.", "「{2}」を書き足してください。"));

    public static readonly DiagnosticRule WrongFile = new("RPD1212", Severity.Error,
        new Phrase("This file is {0}, but {1} is expected here.", "このファイルは{0}ですが、ここでは{1}が必要です。"),
        new Phrase("Name the right file, or begin this one with '{2}: …'.", "正しいファイルを指定するか、先頭を「{2}: …」にしてください。"), SchemaSees: true);

    public static readonly DiagnosticRule IncludeOutside = new("RPD1213", Severity.Error,
        new Phrase("'{0}' lies outside the folder of the first file.", "「{0}」は最初のファイルのフォルダーの外にあります。"),
        new Phrase("Put it beside or below the first file.", "最初のファイルと同じフォルダーか、その下に置いてください。"));

    public static readonly DiagnosticRule IncludeCycle = new("RPD1214", Severity.Error,
        new Phrase("'{0}' is already part of this department: it is included twice, or by itself.", "「{0}」は既に取り込まれています(2回、または自分自身から)。"),
        new Phrase("Take this 'include' away.", "この「include」を取り除いてください。"));

    public static readonly DiagnosticRule TwiceInFiles = new("RPD1215", Severity.Error,
        new Phrase("'{0}' is already defined at {1}.", "「{0}」は {1} で既に書かれています。"),
        new Phrase("Keep one of them, or give this one another id.", "どちらか一つにするか、別のIDにしてください。"));

    public static readonly DiagnosticRule EmptyList = new("RPD1216", Severity.Error,
        new Phrase("'{0}' is empty.", "「{0}」が空です。"),
        new Phrase("Write at least one item, or take it away.", "一つ以上書くか、取り除いてください。"), SchemaSees: true);

    public static readonly DiagnosticRule FileExists = new("RPD1217", Severity.Error,
        new Phrase("'{0}' exists already and was not overwritten.", "「{0}」は既にあるため、上書きしませんでした。"),
        new Phrase("Choose another name, or ask for overwriting.", "別の名前にするか、上書きを指定してください。"));

    public static readonly DiagnosticRule NumberTooLong = new("RPD1218", Severity.Error,
        new Phrase("A number of {0} {0:sign|signs} stands here; at most {1} are read.", "{0}桁の数があります。読み込めるのは{1}桁までです。"),
        new Phrase("Round it.", "丸めてください。"));

    public static readonly DiagnosticRule GuardTooLong = new("RPD1219", Severity.Error,
        new Phrase("The condition has more than {0} {0:term|terms}.", "条件の項が{0}を超えています。"),
        new Phrase("Write 'attribute in (value value …)' for many values, or divide it among several states.",
            "値が多いときは「項目 in (値 値 …)」と書くか、いくつかの状態に分けてください。"));

    public static readonly DiagnosticRule TooManyColumns = new("RPD1220", Severity.Error,
        new Phrase("The table has {0} {0:column|columns}; at most {1} are read.", "表に{0}列あります。読み込めるのは{1}列までです。"),
        new Phrase("Keep the columns that are used, and look for a line break that was lost.", "使う列だけを残してください。改行が失われていないかも確かめてください。"));

    public static readonly DiagnosticRule TooManyIncludes = new("RPD1221", Severity.Error,
        new Phrase("More than {0} {0:file|files} {0:is|are} included.", "取り込むファイルが{0}を超えています。"),
        new Phrase("Put several of them into one.", "いくつかを一つのファイルにまとめてください。"));

    public static readonly DiagnosticRule TooMuchText = new("RPD1222", Severity.Error,
        new Phrase("The files named before this one hold more than {0} {0:character|characters} together.",
            "ここまでに読み込んだファイルは合わせて{0}文字を超えています。"),
        new Phrase("Take away rows and columns that are not used, or let one workflow stand for several that read the same table.",
            "使わない行や列を減らすか、同じ表を読む業務を一つにまとめてください。"));
}
