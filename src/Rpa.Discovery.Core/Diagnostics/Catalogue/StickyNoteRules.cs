using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>RPD5001–5099: the table of sticky notes. Only a table without steps is an error: whatever else is missing is named, and unknown
/// until somebody asks.</summary>
internal static class StickyNoteRules
{
    public static readonly DiagnosticRule NoHeading = new("RPD5001", Severity.Error,
        new Phrase("No row has the heading '作業' (or 'step').", "「作業」という見出しのある行がありません。"),
        new Phrase("Write the headings in the first row: workflow, order, step, by, time, awkward, share, volume, peaks, next, input, manual, "
            + "trouble, stickers (or 業務, 順, 作業, 担当 …). Only step must be there; "
            + "people, hourly cost, overtime pay, owner, division, system may follow.",
            "1行目に見出しを書いてください: 業務,順,作業,担当,1件の時間,手間取るとき,その割合,件数,山,次へ,入力,手順,困りごと,シール。必ず要るのは「作業」だけです。続けて 人数,時給,残業代,直す人,部署,システム も書けます。"));

    public static readonly DiagnosticRule NoSteps = new("RPD5002", Severity.Error,
        new Phrase("The table has headings but no row with a step.", "見出しはありますが、作業が1行もありません。"),
        new Phrase("Write one row for every sticky note.", "付箋1枚を1行に書いてください。"));

    public static readonly DiagnosticRule WrongEncoding = new("RPD5003", Severity.Error,
        new Phrase("The table is not UTF-8; it is probably {0}.", "表の文字コードがUTF-8ではありません。{0}と思われます。"),
        new Phrase("In the spreadsheet, save it again as 'CSV UTF-8 (comma delimited)'.",
            "表計算ソフトで「名前を付けて保存」から「CSV UTF-8(コンマ区切り)」を選んで保存し直してください。"));

    public static readonly DiagnosticRule Quotes = new("RPD5004", Severity.Warning,
        new Phrase("A quotation mark stands inside a cell here, or is not closed; the row may be read wrongly.",
            "セルの途中に引用符があるか、引用符が閉じていません。この行を読み違えているかもしれません。"),
        new Phrase("Save the table from a spreadsheet, or write the cell as \"…\" with every quotation mark in it doubled.",
            "表計算ソフトから保存し直すか、セルを「\"…\"」で囲み、中の引用符を2つ重ねてください。"));

    public static readonly DiagnosticRule UnknownColumn = new("RPD5005", Severity.Warning,
        new Phrase("The column '{0}' is not one of the sticky-note table and is left out.", "「{0}」という列は付箋の表にないため、使いません。"),
        new Phrase("Rename or delete it.{1}", "列の名前を直すか、消してください。{1}"));

    public static readonly DiagnosticRule RemarksNotRead = new("RPD5049", Severity.Hint,
        new Phrase("The column '{0}' is taken as remarks: nothing is computed from it.", "「{0}」の列は覚え書きとみなし、計算には使いません。"),
        new Phrase("If it holds figures, name it by what they are.", "数字の列であれば、何の数字かがわかる名前に直してください。"));

    public static readonly DiagnosticRule ColumnTwice = new("RPD5006", Severity.Warning,
        new Phrase("The columns '{0}' and '{1}' mean the same; only the first is read.", "「{0}」と「{1}」は同じ意味の列です。前の列だけを読みます。"),
        new Phrase("Delete one of them.", "どちらかを消してください。"));

    public static readonly DiagnosticRule ColumnMissing = new("RPD5007", Severity.Hint,
        new Phrase("The table has no column '{0}': for every step, {1}.", "「{0}」の列がありません。すべての作業について、{1}。"),
        new Phrase("Add the column. {2}", "列を足してください。{2}"));

    public static readonly DiagnosticRule BlankFigure = new("RPD5008", Severity.Warning,
        new Phrase("Row {0}: '{1}' of '{2}' is blank; {3}.", "{0}行目: 「{2}」の「{1}」が空欄です。{3}。"),
        new Phrase("{4}", "{4}"));

    public static readonly DiagnosticRule BlankAnswer = new("RPD5009", Severity.Hint,
        new Phrase("Row {0}: '{1}' of '{2}' is blank; {3}.", "{0}行目: 「{2}」の「{1}」が空欄です。{3}。"),
        new Phrase("{4}", "{4}"));

    public static readonly DiagnosticRule BlankStep = new("RPD5010", Severity.Warning,
        new Phrase("Row {0} has no step; the row is left out.", "{0}行目: 「作業」が空欄なので、この行は使いません。"),
        new Phrase("Write what is done, or delete the row.", "何をするかを書くか、行を消してください。"));

    public static readonly DiagnosticRule NotUnderstood = new("RPD5011", Severity.Warning,
        new Phrase("Row {0}: '{1}' is not understood as '{2}'; {3}.", "{0}行目: 「{2}」の「{1}」が読み取れません。{3}。"),
        new Phrase("Write it as in: {4}.", "次のように書いてください: {4}"));

    public static readonly DiagnosticRule MinutesTaken = new("RPD5012", Severity.Warning,
        new Phrase("Row {0}: '{1}' in '{2}' has no unit and is taken as minutes.", "{0}行目: 「{2}」の「{1}」に単位がないため、分とします。"),
        new Phrase("Write '{1} min'.", "「{1}分」のように単位を書いてください。"));

    public static readonly DiagnosticRule PeakWithoutFactor = new("RPD5013", Severity.Warning,
        new Phrase("Row {0}: the peak '{1}' does not say how high it is; x1.5 is taken.", "{0}行目: 山「{1}」がふだんの何倍か書かれていないため、1.5倍とします。"),
        new Phrase("Count the cases then and at an ordinary time, and write '{1} x2'.", "その時期とふだんの件数を数えて、「{1} 2倍」のように書いてください。"));

    public static readonly DiagnosticRule NextNotFound = new("RPD5014", Severity.Warning,
        new Phrase("Row {0}: '{1}' is no step of '{2}'; {3}.", "{0}行目: 「{1}」という作業は「{2}」にありません。{3}。"),
        new Phrase("Write the step as in its own row, or its number.{4}", "作業の名前をその行のとおりに書くか、順の番号を書いてください。{4}"));

    public static readonly DiagnosticRule NextWithoutShare = new("RPD5015", Severity.Warning,
        new Phrase("Row {0}: how many cases go to '{1}' is not said; it counts as unknown (10 %).",
            "{0}行目: 「{1}」へ進む割合が書かれていないため、不明(仮に10%)とします。"),
        new Phrase("Count them and write '{1} 10 %' or '{1} 1 in 10'.", "数えて、「{1} 1割」「{1} 10回に1回」のように書いてください。"));

    public static readonly DiagnosticRule NextShares = new("RPD5016", Severity.Warning,
        new Phrase("Row {0}: the shares in '{1}' add up to {2}; they are taken in proportion.", "{0}行目: 「{1}」の割合の合計が{2}です。割合に応じて分けます。"),
        new Phrase("Correct them, or leave out the share of the usual way.", "直すか、ふだんの行き先の割合を空けてください。"));

    public static readonly DiagnosticRule VolumeNotUsed = new("RPD5017", Severity.Hint,
        new Phrase("Row {0}: the count '{1}' of a later step is not used; '{2}' says how many cases come.",
            "{0}行目: 途中の作業の件数「{1}」は使いません。「{2}」の件数で計算します。"),
        new Phrase("Compare it with the simulated visits of the step.", "計算で出るこの作業の回数と比べてください。"));

    public static readonly DiagnosticRule HowManyPeople = new("RPD5018", Severity.Warning,
        new Phrase("How many people '{0}' are is not in the table; 1 is taken.", "「{0}」の人数が分からないため、1人とします。"),
        new Phrase("Write it in the column 'people', or as '{2}' under 'by'.", "「人数」の列に書くか、「担当」に「{2}」のように書いてください。"));

    public static readonly DiagnosticRule OfficeHours = new("RPD5019", Severity.Hint,
        new Phrase("Office hours are taken as Monday to Friday, 8:30–12:00 and 13:00–17:15, closed on Japan's holidays and from 29 "
            + "December to 3 January.",
            "開庁時間は、月〜金の8時30分〜12時・13時〜17時15分、祝日と12月29日〜1月3日は閉庁とします。"),
        new Phrase("If yours differ, correct them in the file that was written, at 'office'.", "違うときは、書き出したファイルの「office」のところで時刻を直してください。"));

    public static readonly DiagnosticRule StudyPeriod = new("RPD5020", Severity.Hint,
        new Phrase("The period of the study is taken as {0}.", "対象期間は{0}とします。"),
        new Phrase("Say your fiscal year with '--period FY2027'.", "違うときは「--period 2027年度」のように指定してください。"));

    public static readonly DiagnosticRule DecisionTaken = new("RPD5021", Severity.Hint,
        new Phrase("Row {0}: '{1}' is taken as a decision (決裁), which stays with people.", "{0}行目: 「{1}」は決裁とみなし、人が行うものとします。"),
        new Phrase("If it is none, name it by what is done: check, look through.", "決裁でないときは、「確認」「点検」のように、することを名前にしてください。"));

    public static readonly DiagnosticRule ReadAs = new("RPD5022", Severity.Hint,
        new Phrase("The table was read as {0}.", "表は文字コード{0}として読みました。"),
        new Phrase("If letters look wrong, save it again as 'CSV UTF-8 (comma delimited)'.",
            "文字が化けているときは、「CSV UTF-8(コンマ区切り)」で保存し直してください。"));

    public static readonly DiagnosticRule CommaInACell = new("RPD5023", Severity.Warning,
        new Phrase("Row {0}: '{1}' and '{2}' stand in two cells; they are read as '{3}' in one.",
            "{0}行目: 「{1}」と「{2}」が二つのセルに分かれているため、一つのセルの「{3}」と読みます。"),
        new Phrase("Leave the comma out of the number, or save the table from a spreadsheet.", "数の中のコンマを除くか、表計算ソフトから保存し直してください。"));

    public static readonly DiagnosticRule BeyondTheColumns = new("RPD5024", Severity.Warning,
        new Phrase("Row {0} has more cells than there are headings; '{1}' is not read.", "{0}行目は見出しよりセルが多いため、「{1}」は読みません。"),
        new Phrase("Look for a comma within a cell of the row, or give the column a heading.", "セルの中にコンマがないか確かめるか、列に見出しをつけてください。"));

    public static readonly DiagnosticRule Taken = new("RPD5025", Severity.Hint,
        new Phrase("Row {0}: '{1}' in '{2}' is taken as {3}.", "{0}行目: 「{2}」の「{1}」は、{3}とします。"),
        new Phrase("If it means something else, write it as that.", "違うときは、その数で書いてください。"));

    public static readonly DiagnosticRule NoFigure = new("RPD5026", Severity.Warning,
        new Phrase("Row {0}: '{1}' in '{2}' says no number; {3}.", "{0}行目: 「{2}」の「{1}」からは数が分かりません。{3}。"),
        new Phrase("{4}", "{4}"));

    public static readonly DiagnosticRule RestGoesOn = new("RPD5027", Severity.Hint,
        new Phrase("Row {0}: after '{1}', the other {2} are taken to go to '{3}'.", "{0}行目: 「{1}」のほか、残りの{2}は「{3}」へ進むとします。"),
        new Phrase("If they go elsewhere, write where: '… rest'.", "違うときは、行き先を「〇〇 残り」のように書き足してください。"));

    public static readonly DiagnosticRule NoOwner = new("RPD5028", Severity.Warning,
        new Phrase("Who would mend a robot is not in the table ({0}); until somebody is named, robots are ranked with a lower chance.",
            "ロボットが止まったときに直す人が表にありません({0})。決まるまで、ロボットの案は、うまくいく見込みを下げて順番をつけます。"),
        new Phrase("Decide it, and write the post or the section in the column 'owner'.", "だれが直すかを決めて、「直す人」の列に職名や係の名前を書いてください。"));

    public static readonly DiagnosticRule NoHourlyCost = new("RPD5029", Severity.Warning,
        new Phrase("What an hour of {0} costs is not in the table; it is left out of all money.", "{0}の1時間あたりの人件費が表にないため、金額に入れません。"),
        new Phrase("Ask the personnel section, and write it in the column 'hourly cost', such as 3285.", "人事の担当に聞いて、「時給」の列に「3285円」のように書いてください。"));

    public static readonly DiagnosticRule NoOvertimePay = new("RPD5030", Severity.Hint,
        new Phrase("What an hour of overtime is paid is not in the table; nobody is taken to stay after closing.",
            "残業代(1時間あたり)が表にないため、残業はしないものとします。"),
        new Phrase("If there is overtime, write its pay in the column 'overtime pay', such as 2643.", "残業があるときは、「残業代」の列に「2643円」のように書いてください。"));

    public static readonly DiagnosticRule SaidOtherwise = new("RPD5031", Severity.Warning,
        new Phrase("Row {0}: '{1}' of '{2}' is {3} here, but {4} elsewhere; {5} is taken.",
            "{0}行目: 「{2}」の「{1}」が、ここでは{3}、ほかの行では{4}です。{5}とします。"),
        new Phrase("Write the same in every row, or in one row only.", "どの行も同じにするか、1行だけに書いてください。"));

    public static readonly DiagnosticRule OvertimeTaken = new("RPD5032", Severity.Hint,
        new Phrase("Overtime is taken as staying to finish what has been begun, at most {0} h a month and {1} h a year.",
            "残業は、手をつけた件を終えるまでとし、月{0}時間・年{1}時間を上限とします。"),
        new Phrase("If more is done, say so in the file that was written, at 'overtime'.", "もっと残るときは、書き出したファイルの「overtime」のところを直してください。"));

    public static readonly DiagnosticRule WhoeverIsFree = new("RPD5033", Severity.Hint,
        new Phrase("'{0}' in '{1}' is taken as one of them, whoever is free.", "「{1}」の「{0}」は、手の空いた1人が行うとします。"),
        new Phrase("If they do it together, write '{2}'; if one after another, '{3}'.",
            "一緒に行うときは「{2}」、順番に行うときは「{3}」と書いてください。"));

    public static readonly DiagnosticRule AllTogether = new("RPD5034", Severity.Hint,
        new Phrase("'{0}' in '{1}' is taken as all of them at the same time.", "「{1}」の「{0}」は、同時に一緒に行うとします。"),
        new Phrase("If any one of them does it, write '{4}'; if one after another, '{3}'.",
            "だれか1人が行うときは「{4}」、順番に行うときは「{3}」と書いてください。"));

    public static readonly DiagnosticRule OneAfterAnother = new("RPD5035", Severity.Hint,
        new Phrase("'{0}' in '{1}' is taken as one after another, each with the time of the row.",
            "「{1}」の「{0}」は、順番に1人ずつ、それぞれ書かれた時間で行うとします。"),
        new Phrase("If their times differ, write a row for each; if they do it together, '{2}'.",
            "時間が違うときは1人ずつ行を分け、一緒に行うときは「{2}」と書いてください。"));

    public static readonly DiagnosticRule DoneForAShare = new("RPD5036", Severity.Hint,
        new Phrase("Row {0}: by the count '{1}' it is done for {2} of the cases of '{3}'; the others are taken to go past it.",
            "{0}行目: 件数が「{1}」なので、「{3}」の件のうち{2}で行い、ほかの件は行わずに先へ進むとします。"),
        new Phrase("If every case needs it, leave its count blank.", "すべての件で行うときは、この件数を空けてください。"));

    public static readonly DiagnosticRule MoreThanCome = new("RPD5037", Severity.Warning,
        new Phrase("Row {0}: the count '{1}' is more than come by '{2}'; only as many as come are taken.",
            "{0}行目: 件数「{1}」が「{2}」の件数より多いため、「{2}」から来る件数で計算します。"),
        new Phrase("If it also comes from elsewhere, write it as a workflow of its own.", "ほかからも来るときは、別の業務として行を分けてください。"));

    public static readonly DiagnosticRule RowsAreWorkflows = new("RPD5038", Severity.Hint,
        new Phrase("No row names its workflow and every row has a count of its own ('{0}'): each row is taken as a workflow by itself.",
            "「業務」の名前がなく、どの行にも「{0}」があるため、1行を1つの業務とします。"),
        new Phrase("If the rows follow one another, write the same name under 'workflow' and number them under 'order'.",
            "続けて行う作業のときは、「業務」に同じ名前、「順」に番号を書いてください。"));

    public static readonly DiagnosticRule HeadingTaken = new("RPD5039", Severity.Hint,
        new Phrase("The column '{0}' is read as {1}.", "「{0}」の列は{1}として読みます。"),
        new Phrase("If it is something else, rename it.", "違うときは、列の名前を直してください。"));

    public static readonly DiagnosticRule YearTaken = new("RPD5040", Severity.Warning,
        new Phrase("Row {0}: '{1}' in '{2}' does not say in what time; a year is taken.", "{0}行目: 「{2}」の「{1}」がどの期間の件数か書かれていないため、1年とします。"),
        new Phrase("Write '{1} a year' or '{1} a month'.", "「年{1}」「月{1}」のように書いてください。"));

    public static readonly DiagnosticRule WorkflowFromHere = new("RPD5041", Severity.Warning,
        new Phrase("Row {0}: the count '{1}' is many times that of '{2}' ('{3}'): from here on it is taken as a workflow of its own.",
            "{0}行目: 件数「{1}」が「{2}」の件数「{3}」よりずっと多いため、ここから先を別の業務とします。"),
        new Phrase("If each case of '{2}' leads here, give both the same count.", "「{2}」から1件ずつ続くときは、件数を合わせてください。"));

    public static readonly DiagnosticRule WaitTaken = new("RPD5042", Severity.Hint,
        new Phrase("Row {0}: '{1}' is taken as waiting that takes nobody's time.", "{0}行目: 「{1}」は待つだけで、だれの時間もかからないとします。"),
        new Phrase("If people work on it, name what they do, who does it and how long it takes.",
            "人が行うときは、することを名前にして、担当と時間を書いてください。"));

    public static readonly DiagnosticRule NoStepColumn = new("RPD5043", Severity.Hint,
        new Phrase("No column names steps: each row of '{0}' is taken as a workflow of one step.", "作業の列がないため、「{0}」の1行を、作業が1つの業務とします。"),
        new Phrase("If the rows follow one another, add the column 'step'.", "続けて行う作業があるときは、「作業」の列を足してください。"));

    public static readonly DiagnosticRule TotalLeftOut = new("RPD5044", Severity.Hint,
        new Phrase("Row {0}: '{1}' is taken as a total of other rows and is not counted again.", "{0}行目: 「{1}」はほかの行の合計とみなし、重ねて数えません。"),
        new Phrase("If it is work by itself, name it by what is done.", "それ自体が作業のときは、することを名前にしてください。"));

    public static readonly DiagnosticRule RemarkLeftOut = new("RPD5045", Severity.Hint,
        new Phrase("Row {0}: '{1}' is taken as a remark below the table and is not read.", "{0}行目: 「{1}」は表の注記とみなし、読みません。"),
        new Phrase("If it is a step, write the other cells of its row.", "作業のときは、その行のほかのセルも書いてください。"));

    public static readonly DiagnosticRule MonthsTaken = new("RPD5046", Severity.Hint,
        new Phrase("The columns '{0}' to '{1}' are read as {2} of each month: their sum is that of the year, and the months that are above "
            + "or below the mean are its peaks.",
            "「{0}」から「{1}」までの列は、月ごとの{2}として読みます。合計を1年分とし、月ごとの多い少ないを山とします。"),
        new Phrase("If they are something else, rename them.", "違うときは、列の名前を直してください。"));

    public static readonly DiagnosticRule HoursDiffer = new("RPD5047", Severity.Warning,
        new Phrase("Row {0}: the count times the time of one case is {1} h a year, but '{2}' says {3} h; the count and the time are taken.",
            "{0}行目: 件数と1件の時間をかけると年{1}時間ですが、「{2}」には{3}時間とあります。件数と1件の時間で計算します。"),
        new Phrase("Check what each of them counts: minutes or hours, a month or a year.", "分と時間、月と年のどれかが違っていないか確かめてください。"));

    public static readonly DiagnosticRule DoneTogether = new("RPD5050", Severity.Hint,
        new Phrase("Row {0}: by '{1}' in '{2}', {4} of '{3}' are taken to do it at the same time, each for so long; "
            + "there are at least so many.",
            "{0}行目: 「{2}」の「{1}」により、「{3}」の{4}人が同時に、それぞれこの時間をかけるとします。人数は少なくとも{4}人とします。"),
        new Phrase("If one does it, write the time of one; if there are more of them, write how many in the column 'people'.",
            "1人で行うときは1人分の時間を、もっと人がいるときは「人数」の列に書いてください。"));

    public static readonly DiagnosticRule Turned = new("RPD5051", Severity.Hint,
        new Phrase("The headings stand one below the other, so each column is read as a step: 'row 2' below is the second column.",
            "見出しが縦に並んでいるため、1列を1つの作業として読みます。この下の「2行目」は、左から2列目のことです。"),
        new Phrase("If each row is a step, write the headings in the first row.", "1行が1つの作業のときは、見出しを1行目に書いてください。"));

    public static readonly DiagnosticRule TablesSideBySide = new("RPD5052", Severity.Hint,
        new Phrase("The headings from '{0}' on stand side by side more than once; what is below them is read as one table.",
            "「{0}」からの見出しが横にくり返されているため、続きの表として読みます。"),
        new Phrase("If they are other tables, write each in a file of its own.", "別の表のときは、ファイルを分けてください。"));

    public static readonly DiagnosticRule OtherTable = new("RPD5053", Severity.Warning,
        new Phrase("Row {0} holds the headings of another table; its rows are not read.", "{0}行目は別の表の見出しなので、その下の行は読みません。"),
        new Phrase("Give it the same headings as the first table, or a file of its own.", "はじめの表と見出しをそろえるか、ファイルを分けてください。"));

    public static readonly DiagnosticRule OlderYear = new("RPD5054", Severity.Hint,
        new Phrase("'{0}' is taken as the count of an older year; '{1}' is used.", "「{0}」は前の年の件数とみなし、「{1}」を使います。"),
        new Phrase("If another year is the usual one, delete the later one.", "ほかの年のほうがふだんに近いときは、新しい年の列を消してください。"));

    public static readonly DiagnosticRule TimeAndCount = new("RPD5055", Severity.Hint,
        new Phrase("Row {0}: '{1}' in '{2}' is read as the time '{3}' and the count '{4}'.",
            "{0}行目: 「{2}」の「{1}」は、時間「{3}」と件数「{4}」に分けて読みます。"),
        new Phrase("If it means something else, write each in a column of its own.", "違うときは、時間と件数の列を分けて書いてください。"));

    public static readonly DiagnosticRule PartsTaken = new("RPD5056", Severity.Hint,
        new Phrase("The columns '{0}' to '{1}' are read as {2} of parts of a year or a week: their sum is that of the whole, and the parts "
            + "that are above or below the mean are its peaks.",
            "「{0}」から「{1}」までの列は、1年または1週間を分けた{2}として読みます。合計を全体とし、多い少ないを山とします。"),
        new Phrase("If they are something else, rename them.", "違うときは、列の名前を直してください。"));

    public static readonly DiagnosticRule NotToday = new("RPD5059", Severity.Hint,
        new Phrase("The column '{0}' is taken as {1}: nothing is computed from it.", "「{0}」の列は、{1}とみなし、計算には使いません。"),
        new Phrase("If it holds the usual figures of today, rename it.", "今のふだんの数であれば、列の名前を直してください。"));

    public static readonly DiagnosticRule TicksTaken = new("RPD5060", Severity.Hint,
        new Phrase("The columns {0} are read as one, '{1}': what is marked or counted below them is its answer.",
            "{0}の列は、印や数のあるものを「{1}」の答えとして読みます。"),
        new Phrase("If they are something else, rename them.", "違うときは、列の名前を直してください。"));

    public static readonly DiagnosticRule RecordsTaken = new("RPD5061", Severity.Warning,
        new Phrase("Row {0}: the {1} {1:row|rows} of '{2}' {1:is|are} taken as records of the same step; on average one case takes {3}{4}.",
            "{0}行目: 「{2}」の{1}行は、同じ作業を記録したものとみなし、平均の{3}を1件の時間{4}とします。"),
        new Phrase("If they are different steps, give each a name of its own.", "別の作業のときは、名前を分けてください。"));

    public static readonly DiagnosticRule MeasurementsTaken = new("RPD5062", Severity.Hint,
        new Phrase("The columns '{0}' to '{1}' are read as measurements of the time of one case; their mean is taken.",
            "「{0}」から「{1}」までの列は、1件の時間を測ったものとみなし、平均を使います。"),
        new Phrase("If they are something else, rename them.", "違うときは、列の名前を直してください。"));

    public static readonly DiagnosticRule SectionBeside = new("RPD5063", Severity.Hint,
        new Phrase("'{0}' says who does a step; '{1}' only where it is blank.", "担当は「{0}」の列で読み、空欄の行だけ「{1}」の列で読みます。"),
        new Phrase("If the section counts as a whole, delete the column of names.", "係をひとまとまりとして計算するときは、名前の列を消してください。"));

    public static readonly DiagnosticRule DoneMoreThanOnce = new("RPD5064", Severity.Warning,
        new Phrase("Row {0}: the count '{1}' is more than come by '{2}'; each case is taken to need it {3} times on average.",
            "{0}行目: 件数「{1}」が「{2}」の件数より多いため、1件につき平均{3}回行うとします。"),
        new Phrase("If it also comes from elsewhere, write it as a workflow of its own.", "ほかからも来るときは、別の業務として行を分けてください。"));

    public static readonly DiagnosticRule OnCondition = new("RPD5065", Severity.Warning,
        new Phrase("Row {0}: '{1}' sounds as if only some cases need it; every case is taken to.",
            "{0}行目: 「{1}」は一部の件だけで行うようですが、すべての件で行うとして計算します。"),
        new Phrase("Write in the column 'volume' how many cases come at the first step, and how many need this one: a count, or a "
            + "share such as 10 %.",
            "「件数」の列に、はじめの作業の件数と、この作業を行う件数か「1割」のような割合を書いてください。"));

    public static readonly DiagnosticRule HandBacksKept = new("RPD5066", Severity.Hint,
        new Phrase("'{0}' is kept as an answer about the step; the time to do again what comes back is not counted.",
            "「{0}」は作業についての答えとして残します。戻った件をやり直す時間は、計算に入れません。"),
        new Phrase("Write under 'next' to which step cases come back, and how many, such as 'entry 5 %'.",
            "やり直すときは、「次へ」に、戻る先と割合を「受付 5%」のように書いてください。"));

    public static readonly DiagnosticRule CellParted = new("RPD5067", Severity.Hint,
        new Phrase("Row {0}: '{1}' in '{2}' is read as '{3}', and '{4}' as '{5}'.",
            "{0}行目: 「{2}」の「{1}」は、「{3}」と、「{5}」の「{4}」に分けて読みます。"),
        new Phrase("If it means something else, write each in a column of its own.", "違うときは、列を分けて書いてください。"));
}
