using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about the years to come (RPD7221–7229).</summary>
internal static class OutlookRules
{
    public static readonly DiagnosticRule NoGoal = new("RPD7221", Severity.Error,
        new Phrase("There is no goal in the file that a year could meet or miss.", "年度ごとに達成したかどうかを言える目標(goals)が、ファイルにありません。"),
        new Phrase(
            "Write one: goals: {{ on-time: {{ at-least: 95 % }}, overtime: {{ at-most: 600 h per-year }} }}. Goals of time, money and "
            + "burden say what a change is to bring, not what a year is to be.",
            "例: goals: {{ on-time: {{ at-least: 95% }}, overtime: {{ at-most: 600 h per-year }} }}。時間・支出・つらさの目標は見直しで得たい量なので、年度の良し悪しは決めません。"));

    public static readonly DiagnosticRule NoYear = new("RPD7222", Severity.Error,
        new Phrase("The outlook goes by fiscal years, and what is simulated is none.", "見通しは年度ごとに計算しますが、対象期間が年度ではありません。"),
        new Phrase(
            "Write 'study: {{ period: FY2026 }}' in the file, or '--period FY2026'.",
            "ファイルに「study: {{ period: FY2026 }}」と書くか、「--period FY2026」を付けてください。"));

    public static readonly DiagnosticRule NotAYear = new("RPD7223", Severity.Error,
        new Phrase("Row {0}: '{1}' is no fiscal year, or one that another row has already.", "{0}行目: 「{1}」は年度として読めないか、ほかの行にもある年度です。"),
        new Phrase("Write it as '2030', 'FY2030' or '令和12年度'.", "「2030」「2030年度」「令和12年度」のように書いてください。"));

    public static readonly DiagnosticRule NotANumber = new("RPD7224", Severity.Error,
        new Phrase("Row {0}: '{1}' is no number of people above 0.", "{0}行目: 「{1}」は0より大きい人数として読めません。"),
        new Phrase("Write the number of people, such as '52,300'.", "「52,300」のように人数を書いてください。"));

    public static readonly DiagnosticRule Gap = new("RPD7225", Severity.Warning,
        new Phrase(
            "Between {0} and {1} no number is given for {2} {2:year|years}; they are taken to lie on the straight line between the two.",
            "{0}と{1}の間の{2}年度分の人数がありません。両端を直線で結んだ値を使います。"),
        new Phrase("Write a row for each of the years if their numbers are known.", "人数がわかる年度は、1行ずつ書いてください。"));

    public static readonly DiagnosticRule NoColumns = new("RPD7226", Severity.Error,
        new Phrase(
            "The table needs the columns year and number and a row for each year; found were {0}.",
            "表には「年度」と「人数」の列と、年度ごとの行が要ります。見つかったのは {0} です。"),
        new Phrase(
            "Write in the first row: year, number, source, scales (scales may be left out).",
            "1行目に「年度,人数,出典,対象」と書いてください(「対象」は省けます)。"));

    public static readonly DiagnosticRule BeginsTooLate = new("RPD7227", Severity.Error,
        new Phrase("The numbers begin with {0}, and the years are compared with {1}.", "人数は{0}から始まりますが、{1}と比べて計算します。"),
        new Phrase("Add a row for {1} or an earlier year.", "{1}か、それより前の年度の行を加えてください。"));

    public static readonly DiagnosticRule UnknownScope = new("RPD7228", Severity.Error,
        new Phrase("Row {0}: '{1}' is nothing that could follow these numbers.", "{0}行目: 「{1}」は、この人数に連動させられるものではありません。"),
        new Phrase("Write one of {2}; blank means all cases (demand).{3}", "次のどれかを書いてください: {2}。空欄は全件数(demand)です。{3}"));

    public static readonly DiagnosticRule CannotMoveOn = new("RPD7229", Severity.Error,
        new Phrase(
            "The cases of '{0}' are listed one by one with their dates, so that no later year has any.",
            "業務「{0}」の件は日付つきで1件ずつ挙げられているため、後の年度には1件もありません。"),
        new Phrase(
            "Write how many come, such as 'arrivals: {{ about: 40 per open-day }}'.",
            "「arrivals: {{ about: 40 per open-day }}」のように、来る件数を書いてください。"));
}
