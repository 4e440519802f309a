using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>RPD1001–1099: the file, its characters, and YAML itself.</summary>
internal static class TextRules
{
    public static readonly DiagnosticRule CannotOpen = new("RPD1001", Severity.Error,
        new Phrase("'{0}' cannot be read: {1}.", "「{0}」を読み込めません({1})。"),
        new Phrase("Check the name and that the file is readable.", "ファイル名と、読み取りできるかどうかを確かめてください。"));

    public static readonly DiagnosticRule TooLarge = new("RPD1002", Severity.Error,
        new Phrase("The file has {0} {0:byte|bytes}; at most {1} are read.", "ファイルの大きさが{0}バイトあります。読み込めるのは{1}バイトまでです。"),
        new Phrase("Split the file and use 'include:', or keep data in a CSV file beside it.",
            "ファイルを分けて「include:」を使うか、データは別のCSVファイルにしてください。"));

    public static readonly DiagnosticRule OtherEncoding = new("RPD1003", Severity.Error,
        new Phrase("The file is not UTF-8; it is probably {0}.", "文字コードがUTF-8ではありません。{0}と思われます。"),
        new Phrase("Save it again as UTF-8.", "文字コードをUTF-8にして保存し直してください。"));

    public static readonly DiagnosticRule NotUtf8 = new("RPD1004", Severity.Error,
        new Phrase("Byte 0x{0:X2} stands here, which is not UTF-8.", "UTF-8ではないバイト(0x{0:X2})があります。"),
        new Phrase("Save the file again as UTF-8.", "文字コードをUTF-8にして保存し直してください。"));

    public static readonly DiagnosticRule NotText = new("RPD1223", Severity.Error,
        new Phrase("The file is no text; it is {0}.", "テキストファイルではなく、{0} のファイルです。"),
        new Phrase("Save what it holds as a text of its own: a table as CSV in UTF-8.", "中身をテキストとして保存し直してください。表は、文字コードをUTF-8にしたCSVです。"));

    public static readonly DiagnosticRule ControlCharacter = new("RPD1005", Severity.Error,
        new Phrase("The control character U+{0:X4} stands here.", "制御文字(U+{0:X4})があります。"),
        new Phrase("Delete it.", "削除してください。"));

    public static readonly DiagnosticRule Empty = new("RPD1006", Severity.Error,
        new Phrase("The file is empty.", "ファイルに中身がありません。"),
        new Phrase(
            "Begin with 'department: some-id' (a scenario with 'scenario: some-id', weights with 'analysts:'), or take a sample with 'new'.",
            "「department: some-id」(見直し案は「scenario: some-id」、重みは「analysts:」)から書き始めるか、「new」で見本を取り出してください。"));

    public static readonly DiagnosticRule Syntax = new("RPD1007", Severity.Error,
        new Phrase("This is not valid YAML ({0}).", "YAMLとして読めません({0})。"),
        new Phrase(
            "Look at the indentation, the quotation marks and the brackets here and on the line above; what follows was not read.",
            "この行とその上の行の字下げ・引用符・かっこを確かめてください。これより後は読み込んでいません。"));

    public static readonly DiagnosticRule TooDeep = new("RPD1008", Severity.Error,
        new Phrase("The nesting is more than {0} {0:level|levels} deep.", "入れ子が{0}段を超えています。"),
        new Phrase("A department never needs that; look for brackets that were not closed.", "これほど深い入れ子は必要ありません。閉じていないかっこがないか確かめてください。"));

    public static readonly DiagnosticRule Anchor = new("RPD1009", Severity.Error,
        new Phrase("'{0}' is a YAML anchor or alias, which is not allowed.", "「{0}」はYAMLのアンカーまたはエイリアスで、使えません。"),
        new Phrase("Write the value out, or put the text in quotation marks.", "値をそのまま書くか、文字として使う場合は引用符で囲んでください。"));

    public static readonly DiagnosticRule Tag = new("RPD1010", Severity.Error,
        new Phrase("'{0}' is a YAML tag, which is not allowed.", "「{0}」はYAMLのタグで、使えません。"),
        new Phrase("Take it away, or put the text in quotation marks.", "取り除くか、文字として使う場合は引用符で囲んでください。"));

    public static readonly DiagnosticRule SecondDocument = new("RPD1011", Severity.Error,
        new Phrase("A second document begins here; a file holds one.", "2つ目の文書が始まっています。1つのファイルに書けるのは1つだけです。"),
        new Phrase("Put it in a file of its own and take away the '---' or '...'.", "別のファイルに分け、「---」や「...」を取り除いてください。"));

    public static readonly DiagnosticRule DuplicateKey = new("RPD1012", Severity.Error,
        new Phrase("'{0}' is written twice; it was first written on line {1}.", "「{0}」が2回書かれています。最初は{1}行目です。"),
        new Phrase("Keep one of them; the first was read.", "どちらか一つにしてください。最初のものを読み込みました。"), SchemaSees: false);

    public static readonly DiagnosticRule KeyWithoutValue = new("RPD1013", Severity.Error,
        new Phrase("'{0}' has no value: inside braces a comma ends a value and a colon needs a space after it.",
            "「{0}」に値がありません。波かっこの中では、カンマで値が終わり、コロンの後には空白が要ります。"),
        new Phrase("Put a text with a comma in quotation marks (\"1,200\"), or write a space after the colon ('5: x1.8').",
            "カンマを含む文字は引用符で囲み(\"1,200\")、コロンの後に空白を入れてください(「5: x1.8」)。"), SchemaSees: true);

    public static readonly DiagnosticRule HashWithoutSpace = new("RPD1014", Severity.Warning,
        new Phrase("'#{0}' was taken for a remark and is not part of the text before it.", "「#{0}」は注釈とみなされ、その前の文字には含まれません。"),
        new Phrase("Put the whole text in quotation marks, or write a space after '#' if it is a remark.",
            "文字の一部なら全体を引用符で囲み、注釈なら「#」の後に空白を入れてください。"));

    public static readonly DiagnosticRule FullWidthColon = new("RPD1015", Severity.Error,
        new Phrase("A full-width colon '：' follows '{0}'.", "「{0}」の後のコロンが全角(：)です。"),
        new Phrase("Write an ordinary colon and a space: '{0}: '.", "半角のコロンと空白にしてください(「{0}: 」)。"));

    public static readonly DiagnosticRule FullWidthSpace = new("RPD1016", Severity.Error,
        new Phrase("A full-width or no-break space (U+{0:X4}) stands where an ordinary space is needed.",
            "半角の空白が要る所に全角の空白など(U+{0:X4})があります。"),
        new Phrase("Replace it with ordinary spaces.", "半角の空白に直してください。"));

    public static readonly DiagnosticRule Tab = new("RPD1017", Severity.Error,
        new Phrase("A tab stands in the indentation.", "字下げにタブがあります。"),
        new Phrase("Indent with spaces, two for each level.", "字下げは空白で、1段につき2つにしてください。"));

    public static readonly DiagnosticRule ReservedStart = new("RPD1018", Severity.Error,
        new Phrase("A text cannot begin with '{0}' here.", "ここでは文字を「{0}」で始められません。"),
        new Phrase("Put the text in quotation marks.", "文字全体を引用符で囲んでください。"));

    public static readonly DiagnosticRule TextAfterBracket = new("RPD1019", Severity.Error,
        new Phrase("After '{0}' nothing may follow: brackets at the beginning are read as a list.", "「{0}」の後に続けて書けません。先頭のかっこは一覧とみなされます。"),
        new Phrase("Put the text in quotation marks.", "文字全体を引用符で囲んでください。"));

    public static readonly DiagnosticRule ColonInText = new("RPD1020", Severity.Error,
        new Phrase("The text '{0}' contains ': ', which begins a value.", "「{0}」の中に「: 」があり、そこから値が始まるとみなされます。"),
        new Phrase("Put the text in quotation marks.", "文字全体を引用符で囲んでください。"));

    public static readonly DiagnosticRule QuoteNotClosed = new("RPD1021", Severity.Error,
        new Phrase("The quotation mark {0} is not closed.", "引用符({0})が閉じていません。"),
        new Phrase("Close it at the end of the text.", "文字の終わりで閉じてください。"));

    public static readonly DiagnosticRule BracketNotClosed = new("RPD1022", Severity.Error,
        new Phrase("The bracket '{0}' is not closed, or a comma is missing inside it.", "かっこ「{0}」が閉じていないか、中のカンマが抜けています。"),
        new Phrase("Close it, and separate its parts with ', '.", "かっこを閉じ、中の項目は「, 」で区切ってください。"));

    public static readonly DiagnosticRule Indentation = new("RPD1023", Severity.Error,
        new Phrase("The indentation fits neither the line above nor a block that is still open.", "字下げが、上の行とも、続いているまとまりとも合いません。"),
        new Phrase("Give the lines of one block the same indentation; what follows was not read.",
            "同じまとまりの行は字下げをそろえてください。これより後は読み込んでいません。"));

    public static readonly DiagnosticRule KeyNotText = new("RPD1024", Severity.Error,
        new Phrase("A list or a map stands here as a name.", "名前の位置に一覧やまとまりがあります。"),
        new Phrase("A name is a word: 'name: value'.", "名前は語にしてください(「名前: 値」)。"));

    public static readonly DiagnosticRule NotWithExclamation = new("RPD1025", Severity.Error,
        new Phrase("'!{0}' is a YAML tag, not a negation.", "「!{0}」は否定ではなくYAMLのタグとみなされます。"),
        new Phrase("Write 'not {0}'.", "「not {0}」と書いてください。"));

    public static readonly DiagnosticRule Directive = new("RPD1026", Severity.Error,
        new Phrase("A line that begins with '%' is a YAML directive, which is not allowed.", "「%」で始まる行はYAMLのディレクティブで、使えません。"),
        new Phrase("Take the line away, or put the text in quotation marks.", "その行を取り除くか、文字として使う場合は引用符で囲んでください。"));

    public static readonly DiagnosticRule SpaceAfterColon = new("RPD1027", Severity.Error,
        new Phrase("After '{0}:' a space is missing.", "「{0}:」の後に空白がありません。"),
        new Phrase("Write '{0}: ' with a space.", "「{0}: 」のように空白を入れてください。"));

    public static readonly DiagnosticRule NotReadOn = new("RPD1030", Severity.Error,
        new Phrase("YAML cannot be followed from here on; what follows was not read.", "ここからYAMLとして読み進められません。これより後は読み込んでいません。"),
        new Phrase("Look for a ':', '-' or '?' without a name or a value here and on the line above.",
            "この行とその上の行に、名前や値のない「:」「-」「?」がないか確かめてください。"));

    public static readonly DiagnosticRule NameMissing = new("RPD1034", Severity.Error,
        new Phrase("No name stands before this ':'.", "この「:」の前に名前がありません。"),
        new Phrase("Write 'name: value', or take the line away; what follows was not read.", "「名前: 値」と書くか、この行を取り除いてください。これより後は読み込んでいません。"));

    public static readonly DiagnosticRule TextTooLong = new("RPD1031", Severity.Error,
        new Phrase("A text of {0} {0:character|characters} stands here; at most {1} are read.", "{0}文字の文があります。読み込めるのは{1}文字までです。"),
        new Phrase("Shorten it, or keep it in a document of its own; look for a quotation mark that was not closed.",
            "短くするか、別の文書にしてください。閉じていない引用符がないかも確かめてください。"));

    public static readonly DiagnosticRule ErrorsLeftOut = new("RPD1032", Severity.Error,
        new Phrase("{0} more {0:error|errors} {0:is|are} not listed; at most {1} {1:finding|findings} {1:is|are} kept.",
            "ほかに誤りが{0}件あります。一覧にするのは{1}件までです。"),
        new Phrase("Mend the first ones; so many are mostly one mistake.", "先頭のものから直してください。これほど多い誤りは、たいてい一つの間違いから来ています。"));

    public static readonly DiagnosticRule OthersLeftOut = new("RPD1033", Severity.Hint,
        new Phrase("{0} more {0:warning or hint is|warnings and hints are} not listed; at most {1} {1:finding|findings} {1:is|are} kept.",
            "ほかに注意・助言が{0}件あります。一覧にするのは{1}件までです。"),
        new Phrase("See to the first ones.", "先頭のものから見直してください。"));
}
