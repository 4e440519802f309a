namespace Rpa.Discovery.Wording;

/// <summary>What the years to come are told in.</summary>
internal static class OutlookWords
{
    // ── goals ───────────────────────────────────────────────────────────────────────
    public static readonly Phrase AllCases = new("all cases", "すべての件");
    public static readonly Phrase GoalOnTime = new("{0} on time: at least {1}", "{0}を期限内に: {1}以上");
    public static readonly Phrase GoalLate = new("{0} late: at most {1} {1:case|cases} a year", "{0}の期限遅れ: 年{1}件以下");
    public static readonly Phrase GoalOvertime = new("overtime: at most {0}", "時間外勤務: {0}以下");
    public static readonly Phrase GoalOvertimeOf = new("overtime of {0}: at most {1}", "{0}の時間外勤務: {1}以下");

    // ── doubt ──────────────────────────────────────────────────────────────────────
    public static readonly Phrase ChangeOf = new("change of the cases of {0} in the years to come", "{0}の件数の今後の増減");
    public static readonly Phrase DoCompareYears = new("compare how many cases of {0} came in the last five years", "{0}の過去5年の件数を比べる");

    // ── the page ─────────────────────────────────────────────────────────────────────
    public static readonly Phrase Heading = new("Outlook: {0}, FY{1} to FY{2}", "今後の見通し: {0}、{1}年度〜{2}年度");
    public static readonly Phrase HeadingOne = new("Outlook: {0}, FY{1}", "今後の見通し: {0}、{1}年度");
    public static readonly Phrase BreaksIn = new(
        "{0}: by the file's figures missed from FY{1} on, met in {2} of {3} {3:year|years}.",
        "{0} → ファイルの数字のままでは、{1}年度に達成できなくなります({3}年度のうち{2}年度で達成)。");
    public static readonly Phrase MissedNow = new(
        "{0}: by the file's figures missed in FY{1} already, met in {2} of {3} {3:year|years}.",
        "{0} → ファイルの数字のままでは、{1}年度にすでに達成できません({3}年度のうち{2}年度で達成)。");
    public static readonly Phrase MetThroughout = new("{0}: by the file's figures met in all {1} {1:year|years}.",
        "{0} → ファイルの数字のままなら、{1}年度すべてで達成できます。");
    public static readonly Phrase NotWantedYet = new(
        "{0}: wanted by FY{1}, which is after the years that are looked at.",
        "{0} → {1}年度までの目標なので、見通しの期間では判定しません。");
    public static readonly Phrase SureBroken = new(
        "That it breaks by then: {0} ({1} of {2} possible {2:file|files}); in 8 of 10 of them {3}.",
        "それまでに達成できなくなる見込み: {0}(ありうる{2}通りの{1})。10通りのうち8通りでは{3}。");
    public static readonly Phrase SureMet = new(
        "That it is met throughout: {0} ({1} of {2} possible {2:file|files}); in 8 of 10 of them {3}.",
        "最後まで達成できる見込み: {0}(ありうる{2}通りの{1})。10通りのうち8通りでは{3}。");
    public static readonly Phrase FilesBreak = new(
        "By the file's figures it is met, in most possible files it is not: do not rely on it before what is only guessed has been "
            + "measured.",
        "ファイルの数字では達成できますが、数字が見当どおりでなければ達成できないことのほうが多くなります。見当の数字を測るまで、当てにしないでください。");
    public static readonly Phrase FilesMeet = new(
        "By the file's figures it is missed, in most possible files it is met: measure what is only guessed before money is spent on it.",
        "ファイルの数字では達成できませんが、数字が見当どおりでなければ達成できることのほうが多くなります。お金をかける前に、見当の数字を測ってください。");
    public static readonly Phrase BetweenYears = new("it breaks from FY{0} to FY{1}", "{0}年度〜{1}年度に達成できなくなります");
    public static readonly Phrase InThatYear = new("it breaks in FY{0}", "{0}年度に達成できなくなります");
    public static readonly Phrase NotBefore = new("it breaks in FY{0} at the earliest, or not at all", "早くて{0}年度に達成できなくなるか、期間中は達成できます");
    public static readonly Phrase NeverInFiles = new("it does not break", "期間中は達成できます");
    public static readonly Phrase NoDoubt = new("Every figure is measured, so there is no range.", "すべての数字が実測なので、幅はありません。");
    public static readonly Phrase DoubtLeftOut = new(
        "No possible files were asked for, so nothing is said about how sure this is.",
        "ありうる通りを計算しない指定なので、確からしさは示しません。");
    public static readonly Phrase AllRuledOut = new(
        "No possible file could be the division, so nothing is said about how sure this is.",
        "ありうる通りの中に課の実態と合うものがないため、確からしさは示しません。");

    public static readonly Phrase YearsHeading = new("What is assumed of the years", "年度ごとの前提");
    public static readonly Phrase YearColumn = new("year", "年度");
    public static readonly Phrase PeopleColumn = new("people", "人数");
    public static readonly Phrase CasesColumn = new("cases", "件数");
    public static readonly Phrase LoadColumn = new("load", "仕事量");
    public static readonly Phrase OpenColumn = new("left over", "積み残し");
    public static readonly Phrase LoadHow = new(
        "Load: work entered for the hours that can be had, overtime included, for those who have least; above 100 % lines grow. "
            + "Left over: cases open on the last day of the year, with which the next begins.",
        "仕事量: 最も余裕のない担当の、使える時間(時間外勤務を含む)に対する仕事の割合。100%を超えると処理待ちが増え続けます。積み残し: 年度末に残り、翌年度が引き継ぐ件数。");
    public static readonly Phrase PeopleChange = new("People: {0}.", "人数: {0}。");
    public static readonly Phrase PeopleOf = new("{0} {1}", "{0} {1}");
    public static readonly Phrase PeopleFrom = new("{1} from FY{0}", "{0}年度から{1}");
    public static readonly Phrase DemandChange = new("Cases for 100 of today in FY{0}: {1}.", "今日の件数を100としたときの{0}年度の件数: {1}。");
    public static readonly Phrase NothingSaid = new(
        "Nothing is said of the years to come: people and cases stay as today. Write 'outlook:' in the file, or give '--population'.",
        "今後の職員数と件数が書かれていないため、今日のままとしています。ファイルに「outlook:」を書くか、「--population」を付けてください。");
    public static readonly Phrase SaidUntil = new(
        "After FY{0} nothing is said of {1}; the number of FY{0} holds.",
        "{1}は{0}年度より後の数字がないため、{0}年度のままとしています。");
    public static readonly Phrase SourceOf = new("Source: {0}.", "出典: {0}。");
    public static readonly Phrase RestsOn = new("What is said of the years to come rests on: {0}.", "今後についての数字の根拠: {0}。");
    public static readonly Phrase Provisional = new(
        "Holidays after {0} follow the law as it stands and may still change.",
        "{0}年より後の祝日は現行の法律による計算で、変わることがあります。");
    public static readonly Phrase DatesUntil = new(
        "The calendar '{0}' names single dates until {1} only; later years have none of them.", "「{0}」の個別の日付は{1}年までしかなく、それより後の年度にはありません。");

    public static readonly Phrase FigureColumn = new("figure (8 in 10)", "数字(10通りのうち8通り)");
    public static readonly Phrase BareFigureColumn = new("figure", "数字");
    public static readonly Phrase MetColumn = new("goal", "目指す姿");
    public static readonly Phrase SureColumn = new("that it is met", "達成の見込み");
    public static readonly Phrase Met = new("met", "達成");
    public static readonly Phrase Missed = new("missed", "未達");
    public static readonly Phrase NotYet = new("not wanted yet", "期限前");
    public static readonly Phrase PiledUp = new("piles up", "あふれる");
    public static readonly Phrase WordAndShare = new("{0} ({1})", "{0}({1})");

    public static readonly Phrase HoldsHeading = new("What holds it: {0}", "何が支えるか: {0}");
    public static readonly Phrase HoldsLongest = new(
        "Longest holds '{0}': met in {1} of {2} {2:year|years} instead of {3}, for {4} a year.",
        "最も長く支えるのは「{0}」: {2}年度のうち{1}年度で達成(今のままでは{3}年度)、年{4}。");
    public static readonly Phrase HoldsSure = new(
        "That it holds until then with it: {0} ({1} of {2} possible {2:file|files}).",
        "それがあればそれまで達成できる見込み: {0}(ありうる{2}通りの{1})。");
    public static readonly Phrase NothingHolds = new(
        "Nothing of the {0} that were tried holds it longer than today.",
        "試した{0}件の中に、今より長く支えるものはありません。");
    public static readonly Phrase Costs = new("a cost of {0}", "{0}の支出");
    public static readonly Phrase Saves = new("a saving of {0}", "{0}の節約");
    public static readonly Phrase CandidateColumn = new("with", "見直し候補");
    public static readonly Phrase UntilColumn = new("breaks in", "未達の初年度");
    public static readonly Phrase YearsMetColumn = new("years met", "達成年度数");
    public static readonly Phrase BalanceColumn = new("balance a year", "1年の収支");
    public static readonly Phrase Never = new("not in these years", "期間中なし");
    public static readonly Phrase YearsOf = new("{0} of {1}", "{1}のうち{0}");
    public static readonly Phrase Tried = new(
        "Tried: {0} (candidates of the file, one more post for each pool of anonymous people, scenarios of one's own). Not "
            + "tried, because a precondition is not met: {1}.",
        "試したもの: {0}件(見直し候補、担当ごとの1人増、自分の見直し案)。前提条件を満たさず試していないもの: {1}件。");

    // ── the chosen set ──────────────────────────────────────────────────────────────
    public static readonly Phrase AsIsLine = new("as today", "今のまま");
    public static readonly Phrase ChosenLine = new("with the chosen set", "選んだ組合せ");
    public static readonly Phrase LimitLine = new("goal", "目指す姿");
    public static readonly Phrase PictureHow = new(
        "The figure in each fiscal year; the band is what 8 in 10 possible files give as today.",
        "年度ごとの数字。帯は、今のままの場合に、ありうる10通りのうち8通りが入る範囲です。");
    public static readonly Phrase ChosenSet = new("With the chosen set ({0}): {1}.", "選んだ組合せ({0})の場合: {1}。");
    public static readonly Phrase ChosenBreaks = new("missed from FY{0} on, met in {1} of {2} {2:year|years}",
        "{0}年度に達成できなくなります({2}年度のうち{1}年度で達成)");
    public static readonly Phrase ChosenMet = new("met in all {0} {0:year|years}", "{0}年度すべてで達成できます");
    public static readonly Phrase NothingChosen = new("The portfolio chooses nothing within these limits.", "この条件では、実施する組合せがありません。");

    // ── how we know ───────────────────────────────────────────────────────────────
    public static readonly Phrase HowHeading = new("How this was computed", "計算のしかた");
    public static readonly Phrase HowYears = new(
        "Each fiscal year is one simulation that begins with the cases left open the year before, in the state and with the age "
            + "that they had; {0} {0:run|runs} a year as today, {1} with something tried, all on the same random numbers.",
        "年度ごとに1回ずつ計算し、前年度の積み残しを、その作業と経過日数のまま引き継ぎます。今のままは各年度{0}回、見直しは各年度{1}回のくり返し計算で、すべて同じ乱数を使います。");
    public static readonly Phrase HowFiles = new(
        "{0} possible {0:file|files} {0:was|were} drawn from what nobody has measured, the changes of the years to come included; {1} "
        + "could be the division. Each goes through the years by itself.",
        "実測していない数字(今後の増減を含む)から、ありうる{0}通りを作り、課の実態と合うのは{1}通りでした。1通りずつ全年度を計算しています。");
    public static readonly Phrase HowMuch = new("{0} {0:year|years} {0:was|were} simulated in all.", "合わせて{0}年度分を計算しました。");
    public static readonly Phrase HowMoney = new(
        "The balance is what is saved less every cost, an annuity over five years; in brackets what 8 in 10 possible files give by their "
            + "prices and pay, with the savings of the file's own runs. A goal's year counts from the year by which it is wanted.",
        "収支は、減る支出からすべての費用を引いた額を5年でならしたものです。( )は、ありうる10通りのうち8通りの単価と人件費による幅で、減る支出はファイルのとおりに計算した値です。目指す姿は、期限の年度から数えます。");
    public static readonly Phrase HowLimits = new(
        "Not in it: a case left open begins its state's work anew, bots and systems do not age, pay does not change.",
        "含めていないもの: 積み残しの件はその作業を初めから行い、ロボットやシステムの更新、給与の変化は考えません。");

    // ── the command line ──────────────────────────────────────────────────────────
    public static readonly Phrase Does = new(
        "Shows when each goal breaks in the years to come, and what holds it.",
        "今後の年度に目標がいつ達成できなくなるか、何が支えるかを示します。");
    public static readonly Phrase YearsHelp = new("How many fiscal years, the first included; 10 when not said.", "初年度を含む年度の数。指定しなければ10。");
    public static readonly Phrase PopulationHelp = new(
        "A table of population with the columns year, number, source and scales ('demand', 'staff', a workflow or a pool; all "
            + "cases when left out).",
        "人口の表。列は「年度」「人数」「出典」「対象」(demand、staff、業務か担当のid。なければ全件数)。");
    public static readonly Phrase TriedHelp = new(
        "How many candidates are tried at most, further posts included; 12 when not said.",
        "試す候補の上限(1人増を含む)。指定しなければ12。");
    public static readonly Phrase FilesHelp = new(
        "How many possible files go through the years, for how sure it is; 75 when not said, 0 for none. Fewer take less time.",
        "確からしさを見るために全年度を計算する、ありうる場合の数。指定しなければ75、0で計算しません。少ないほど早く終わります。");
}
