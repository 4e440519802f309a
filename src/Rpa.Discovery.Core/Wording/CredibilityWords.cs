namespace Rpa.Discovery.Wording;

/// <summary>"Is this us?": the words that set a simulated figure beside an observed one.</summary>
internal static class CredibilityWords
{
    public static readonly Phrase HoursExplained = new(
        "{0}: the work entered explains {1} of {2}; {3} is other work, {4} is absence; {5} is unexplained.",
        "{0}: 支払われた{2}のうち、入力された作業で説明できるのは{1}。その他の業務(電話・会議など)が{3}、休暇などの不在が{4}、説明できない分が{5}。");
    public static readonly Phrase HoursExceeded = new(
        "{0}: the work entered ({1}), other work ({3}) and absence ({4}) come to {5} more than the {2} that are paid: some of it must be "
        + "overtime, or a time is entered too long.",
        "{0}: 入力された作業({1})、その他の業務({3})、休暇などの不在({4})の合計が、支払われた{2}を{5}上回る。時間外勤務で補っているか、1件の時間の見積りが長い。");
    public static readonly Phrase Overtime = new("{0}, overtime in {1}: simulated {2}, observed {3}.", "{0}の{1}の時間外勤務: 計算では{2}、実績は{3}。");
    public static readonly Phrase OvertimeYear = new("{0}, overtime in the year: simulated {1}, observed {2}.",
        "{0}の年間の時間外勤務: 計算では{1}、実績は{2}。");
    public static readonly Phrase Completed = new("{0}, completed: simulated {1}, observed {2}.", "{0}の完了件数: 計算では{1}、実績は{2}。");
    public static readonly Phrase CycleTime = new("{0}, days from arrival to completion: simulated {1}, observed {2}.",
        "{0}の受付から完了までの日数: 計算では{1}、実績は{2}。");
    public static readonly Phrase OpenCases = new("{0}, open cases: simulated {1}, observed {2}.", "{0}の積み残し: 計算では{1}、実績は{2}。");
    public static readonly Phrase ShareLate = new("{0}, late: simulated {1}, observed {2}.", "{0}の処理期限に遅れる割合: 計算では{1}、実績は{2}。");
    public static readonly Phrase WorkHours = new("{0}, hours of work: simulated {1}, observed {2}.", "{0}の実作業時間: 計算では{1}、実績は{2}。");

    public static readonly Phrase AllGood = new("The model agrees with what the division knows ({0} {0:comparison|comparisons}).",
        "計算は、課で分かっている実績と合っている(比較{0}件)。");
    public static readonly Phrase SomeFair = new(
        "The model roughly agrees with what the division knows; {0} of {1} {1:comparison|comparisons} {0:is|are} off by more than the "
        + "tolerance.",
        "計算は、課で分かっている実績とおおむね合っている(比較{1}件のうち{0}件は許容幅を超えるずれ)。");
    public static readonly Phrase SomePoor = new("The model does not agree with what the division knows in {0} of {1} "
        + "{1:comparison|comparisons}: {2}",
        "計算が、課で分かっている実績と合わないものが比較{1}件のうち{0}件ある。{2}");
    public static readonly Phrase HoursDoNotFit = new(
        "For {0} of {1} {1:group|groups} of people the work entered does not fit the hours paid, and nothing observed was entered to "
        + "check it by: {2}",
        "入力された作業と勤務時間が合わない担当が、{1}組のうち{0}組ある(確かめるための実績は入力されていない)。{2}");
    public static readonly Phrase NothingObserved = new(
        "The division has not said what it observed (overtime, completed cases, days): nobody has checked whether this is us.",
        "実績(時間外勤務・完了件数・日数)の入力がないため、この計算が現状と合うかは確かめられていない。");

    public static readonly Phrase ToleranceShare = new("○ within {0}, △ within {1}", "○は±{0}以内、△は±{1}以内");
    public static readonly Phrase ToleranceHours = new("○ within {0} or {2}, △ within {1} or twice that", "○は±{0}または{2}以内、△は±{1}またはその2倍以内");
    public static readonly Phrase ToleranceUnexplained = new("○ when at most {0} is unexplained, △ at most {1}", "説明できない分が○は{0}以内、△は{1}以内");
    public static readonly Phrase TolerancePoints = new("○ within {0} {0:point|points}, △ within {1} {1:point|points}",
        "○は±{0}ポイント以内、△は±{1}ポイント以内");

    public static readonly Phrase Overloaded = new(
        "{0} have {1} times the work that they have hours for: {2} of work for {3} ({4}). {5}",
        "{0}に{1}倍の仕事: {3}({4})に対して{2}の仕事があります。{5}");
    public static readonly Phrase NotRanked = new("Nothing is ranked until that is put right; '--even-if-overloaded' ranks all the same.",
        "これを直すまで順番はつけません（それでもつけるときは --even-if-overloaded）。");
    public static readonly Phrase BothSentences = new("{0} {1}", "{0}{1}");
    public static readonly Phrase AtTheLimit = new("At the limit: {0} have {2} of work for {3} ({4}, {1}).",
        "{0}は限界に近い状態です（{4}、{2}の仕事に対し{3}、{1}）。");
    public static readonly Phrase LoadSettles = new("The fullest: {0} have {2} of work for {3} ({4}, {1}).",
        "最も忙しいのは{0}です（{4}、{2}の仕事に対し{3}、{1}）。");
    public static readonly Phrase WorkForNobody = new("There is work but nobody for it: {0} have {1} of work ({2}) and no hours.",
        "{0}に{1}の仕事がありますが（{2}）、担当する人がいません。");
    public static readonly Phrase LoadShort = new("{0} would have {2} of work for {3} of hours ({4}): a load of {1}",
        "{0}は{3}({4})に対して{2}の仕事を抱え、負荷は{1}になる");
    public static readonly Phrase WithoutEnd = new("more than can be said", "限りなし");
    public static readonly Phrase NoWork = new("No work was entered.", "作業が入力されていません。");
    public static readonly Phrase And = new(" and ", "・");
    public static readonly Phrase Or = new("; or ", "、または");
    public static readonly Phrase Slips = new("The likeliest slips: {0}.", "考えられる入力の誤り: {0}。");
    public static readonly Phrase CheckFile = new("Check volumes, times and the number of people.", "件数・1件の時間・人数を確かめてください。");
    public static readonly Phrase OnePersonOnly = new("'{0}' is entered as one person where about {1} would be needed",
        "「{0}」の人数が1人になっている（{1}人ほど必要）");
    public static readonly Phrase HoursForMinutes = new("'{0}' takes {1} each, where minutes may be meant",
        "「{0}」の1件の時間が{1}になっている（分ではないか）");
    public static readonly Phrase VolumeOfAPeriod = new("'{0}' has {1} {1:case|cases} {3}, where {2} may be meant",
        "「{0}」の{1}件が{3}の件数になっている（{2}の件数ではないか）");
    public static readonly Phrase AnHour = new("an hour", "1時間");
    public static readonly Phrase ADay = new("a day", "1日");
    public static readonly Phrase AWeek = new("a week", "1週間");
    public static readonly Phrase AMonth = new("a month", "1か月");
    public static readonly Phrase AYear = new("a year", "1年");
}
