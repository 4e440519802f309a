namespace Rpa.Discovery.Wording;

/// <summary>What aims, chance, gates, business cases and doubt say to people.</summary>
internal static class DecisionWords
{
    // Aims and their scales
    public static readonly Phrase OnTimeGone = new("100 points: no late case any more ({0} a year today)", "100点 = 期限を過ぎる件がなくなる(今は年{0}件)");
    public static readonly Phrase OnTimeGoal = new("100 points: the goal is met, which means {0} late {0:case|cases} a year fewer",
        "100点 = 目標の達成(期限を過ぎる件が年{0}件減る)");
    public static readonly Phrase WaitingGone = new("no due dates are given; 100 points: no waiting any more ({0} h a year today)",
        "処理期限の記入がないため、100点 = 待ちがなくなる(今は年{0}時間)");
    public static readonly Phrase OvertimeGone = new("100 points: no overtime any more ({0} h a year today)",
        "100点 = 時間外勤務がなくなる(今は年{0}時間)");
    public static readonly Phrase OvertimeGoal = new("100 points: the goal is met, which means {0} h of overtime a year fewer",
        "100点 = 目標の達成(時間外勤務が年{0}時間減る)");
    public static readonly Phrase OnTimeFloor = new("100 points: {0} late {0:case|cases} a year, 2 % of those due; today's problem is "
        + "smaller ({1})",
        "100点 = 期限を過ぎる件 年{0}件(期限のある件の2%)。今の問題はそれより小さい({1}件)");
    public static readonly Phrase OnTimeGoalFloor = new(
        "100 points: {0} late {0:case|cases} a year, 2 % of those due; today is beyond the goal by less ({1})",
        "100点 = 期限を過ぎる件 年{0}件(期限のある件の2%)。今、目標を超えているのはそれより少ない({1}件)");
    public static readonly Phrase WaitingFloor = new(
        "no due dates are given; 100 points: {0} h of waiting a year, a day in 2 % of the cases; today's waiting is less ({1} h)",
        "処理期限の記入がないため、100点 = 待ち 年{0}時間(件数の2%で1日ずつ)。今の待ちはそれより少ない({1}時間)");
    public static readonly Phrase OvertimeFloor = new("100 points: {0} h of overtime a year, 20 h per person; today's is less ({1} h)",
        "100点 = 時間外勤務 年{0}時間(1人20時間)。今はそれより少ない({1}時間)");
    public static readonly Phrase OvertimeGoalFloor = new(
        "100 points: {0} h of overtime a year, 20 h per person; today is beyond the goal by less ({1} h)",
        "100点 = 時間外勤務 年{0}時間(1人20時間)。今、目標を超えているのはそれより少ない({1}時間)");
    public static readonly Phrase TimePost = new("100 points: {0} h a year freed, one full-time post", "100点 = 職員1人分(年{0}時間)が生み出される");
    public static readonly Phrase TimeGoal = new("100 points: the goal is met, {0} h a year freed", "100点 = 目標の達成(年{0}時間が生み出される)");
    public static readonly Phrase MoneyPost = new("100 points: {0} a year less spent, the pay of one full-time post",
        "100点 = 支出が年{0}減る(職員1人分の人件費)");
    public static readonly Phrase MoneyGoal = new("100 points: the goal is met, {0} a year less spent", "100点 = 目標の達成(支出が年{0}減る)");
    public static readonly Phrase BurdenGone = new("100 points: the work under all {0} burden stickers is gone",
        "100点 = つらさのシール{0}枚がついた作業がすべてなくなる");
    public static readonly Phrase BurdenGoal = new("100 points: the goal is met, {0} of the burden goes away",
        "100点 = 目標の達成(つらさの{0}がなくなる)");
    public static readonly Phrase NoWaiting = new("no weight: nothing waits today", "重みなし: 今、待ちがない");
    public static readonly Phrase NoPeople = new("no weight: there are no people whose overtime could be counted", "重みなし: 時間外勤務を数える職員がいない");
    public static readonly Phrase NoPay = new("no weight: nobody is ever on duty", "重みなし: 働く時間がない");
    public static readonly Phrase NoStickers = new("no weight: nobody has put burden stickers", "重みなし: つらさのシールが貼られていない");

    // Chance
    public static readonly Phrase RulesDecide = new("'{0}': rules decide {1} of it", "「{0}」: 決まりで判断できる度合いは{1}");
    public static readonly Phrase RulesNotSaid = new("'{0}': nobody has said how far rules decide", "「{0}」: どこまで決まりで判断できるか、まだ聞いていない");
    public static readonly Phrase ManualWritten = new("'{0}': the procedure is written down", "「{0}」: 手順書がある");
    public static readonly Phrase ManualPartly = new("'{0}': the procedure is partly written down", "「{0}」: 手順書は一部だけある");
    public static readonly Phrase ManualNone = new("'{0}': the procedure is not written down", "「{0}」: 手順書がない");
    public static readonly Phrase ManualNotSaid = new("'{0}': nobody has said whether the procedure is written down",
        "「{0}」: 手順書があるか、まだ聞いていない");
    public static readonly Phrase ChangeKnown = new("'{0}' changes in {1}; the bot has to be rebuilt", "「{0}」は{1}に変わる予定があり、ロボットの作り直しが必要");
    public static readonly Phrase ChangeNotKnown = new("no change of system or rules is known; one may come",
        "システムや制度の変更予定は聞いていない(それでも起こりうる)");
    public static readonly Phrase OwnerNamed = new("{0} maintains it; people are transferred", "保守は{0}。人事異動がある");
    public static readonly Phrase AuthorityNotSaid = new("'{0}': nobody has said whether it is a decision of people",
        "「{0}」: 決裁にあたるか、まだ聞いていない");
    public static readonly Phrase NetworkNotSaid = new("nobody has said whether the bot may work in the network segment of '{0}' ({1})",
        "「{0}」のネットワーク区分({1})でロボットを使えるか、まだ聞いていない");
    public static readonly Phrase PersonalNotSaid = new("'{0}': nobody has said whose data it touches", "「{0}」: 個人情報を扱うか、まだ聞いていない");
    public static readonly Phrase ClearanceNotSaid = new("'{0}': nobody has said whether the bot may handle its data",
        "「{0}」: 個人情報をロボットに扱わせてよいか、まだ聞いていない");
    public static readonly Phrase OwnerNobody = new("nobody would maintain it", "保守する人はいない");
    public static readonly Phrase OwnerNotNamed = new("nobody is named who would maintain it", "保守する人が決まっていない");
    public static readonly Phrase FormsOutside = new("people outside have to change over to another form", "相手方に別の様式を使ってもらう必要がある");
    public static readonly Phrase DropAgreed = new("whoever asked for the step has to agree to drop it", "作業を求めている側の了解が必要");
    public static readonly Phrase MergeAgreed = new("desks and habits have to change", "机の配置や習慣を変える必要がある");
    public static readonly Phrase PostGranted = new("another post has to be granted", "定数の増員が認められる必要がある");
    public static readonly Phrase Trained = new("people have to be trained and released for it", "応援する職員の研修と、送り出す側の了解が必要");
    public static readonly Phrase HoursAgreed = new("the hours have to be agreed with the staff", "勤務時間について職員との調整が必要");
    public static readonly Phrase BatchAgreed = new("it is in the division's own hands", "課の中だけで決められる");
    public static readonly Phrase DatesAgreed = new("others set the dates and have to agree", "時期を決めている相手の了解が必要");
    public static readonly Phrase EffortClaimed = new("nobody has shown yet that the step takes the new time", "新しい所要時間はまだ確かめられていない");
    public static readonly Phrase RouteClaimed = new("nobody has shown yet that cases take the new ways", "新しい流れの割合はまだ確かめられていない");
    public static readonly Phrase DemandOutside = new("demand is not in the division's hands", "件数は課では決められない");

    // Gates
    public static readonly Phrase GateAuthority = new("'{0}' is a decision, which stays with people", "「{0}」は決裁であり、職員が行う");
    public static readonly Phrase NetworkMyNumber = new("my-number", "マイナンバー利用事務系");
    public static readonly Phrase NetworkLgwan = new("lgwan", "LGWAN接続系");
    public static readonly Phrase NetworkInternet = new("internet", "インターネット接続系");
    public static readonly Phrase GateNetwork = new("the bot stands in network segment '{0}', but '{1}' in '{2}'",
        "ロボットはネットワーク区分「{0}」にあるが、「{1}」は「{2}」にある");
    public static readonly Phrase GatePersonal = new("'{0}' touches personal data, for which the bot is not cleared",
        "「{0}」は個人情報を扱うが、ロボットでの取扱いが認められていない");
    public static readonly Phrase GateMyNumber = new("'{0}' touches my-number data, for which the bot is not cleared",
        "「{0}」はマイナンバーを扱うが、ロボットでの取扱いが認められていない");
    public static readonly Phrase GateChange = new("'{0}' changes in {1}, before this could begin", "「{0}」は{1}に変わるため、その前に始められない");
    public static readonly Phrase GateLegal = new("{0} more {0:case|cases} a year {0:misses|miss} the legal deadline of '{1}'",
        "「{1}」の法定期限を過ぎる件が年{0}件増える");
    public static readonly Phrase GateOwner = new("nobody would mend the bot ('none' was answered)", "ロボットを直す人がいない(「なし」との回答)");
    public static readonly Phrase GateAskFirst = new(
        "nobody has said whether rules may decide '{0}', or whether people must decide, talk, go there or have it in hand",
        "「{0}」を決まりだけで処理できるか、職員の判断・会話・立会い・手作業が要るか、まだ聞いていない");
    public static readonly Phrase GateAskHelp = new("nobody has said whether {1} may decide at '{0}'",
        "「{0}」を{1}が決めてよいか、まだ聞いていない");
    public static readonly Phrase GateGoalLate = new("'{0}' would miss the goal: {1} late {1:case|cases} a year where {2} are allowed "
        + "({3} today)",
        "「{0}」が目標から外れる: 期限を過ぎる件が年{1}件(目標は{2}件まで、今は{3}件)");
    public static readonly Phrase GateGoalOvertime = new(
        "the goal would be missed: {0} h of overtime a year where {1} are allowed ({2} today)",
        "目標から外れる: 時間外勤務が年{0}時間(目標は{1}時間まで、今は{2}時間)");
    public static readonly Phrase GateGoalOvertimeOf = new(
        "'{0}' would miss the goal: {1} h of overtime a year where {2} are allowed ({3} today)",
        "「{0}」が目標から外れる: 時間外勤務が年{1}時間(目標は{2}時間まで、今は{3}時間)");

    // Questions
    public static readonly Phrase QuestionRules = new("how far rules decide", "どこまで決まりで判断できるか");
    public static readonly Phrase QuestionAuthority = new("whether it is a decision of people", "決裁にあたるか");
    public static readonly Phrase QuestionManual = new("whether the procedure is written down", "手順書があるか");
    public static readonly Phrase QuestionNetwork = new("whether the bot may work in that network segment", "そのネットワーク区分でロボットを使えるか");
    public static readonly Phrase QuestionPersonal = new("whether the bot may handle the data", "ロボットに個人情報を扱わせてよいか");
    public static readonly Phrase QuestionOwner = new("who mends the bot", "だれがロボットを直すか");
    public static readonly Phrase QuestionAndFactor = new("{0} ×{1}", "{0} ×{1}");
    public static readonly Phrase AskRules = new("How far do rules decide '{0}'?", "「{0}」はどこまで決まりで判断できるか");
    public static readonly Phrase AskAuthority = new("Is '{0}' a decision, which stays with people?", "「{0}」は職員が行う決裁にあたるか");
    public static readonly Phrase AskManual = new("Is the procedure of '{0}' written down?", "「{0}」の手順書はあるか");
    public static readonly Phrase AskWhichData = new("Does '{0}' touch personal or my-number data, and may the bot handle it?",
        "「{0}」は個人情報・マイナンバーを扱うか。扱うなら、ロボットに扱わせてよいか");
    public static readonly Phrase AskNetwork = new("May the bot '{0}' work in the network segment of '{1}' ({2})?",
        "ロボット「{0}」は「{1}」のネットワーク区分({2})で使えるか");
    public static readonly Phrase AskPersonal = new("May the bot '{0}' handle the data of '{1}' (personal or my-number data)?",
        "ロボット「{0}」に「{1}」の個人情報・マイナンバーを扱わせてよいか");
    public static readonly Phrase AskCost = new("What do the form and the change-over cost? The file does not say.",
        "様式や切替えにいくらかかるか(ファイルに記入がない)");
    public static readonly Phrase AskRedeploy = new("What are the freed hours for? The file names no use.", "生み出される時間を何に使うか(使いみちの記入がない)");

    // Business case
    public static readonly Phrase LicenceAssumed = new("the licence of '{0}' is not given: {1} a year stands in",
        "「{0}」のライセンス料の記入がないため、年{1}と置いた");
    public static readonly Phrase BuildAssumed = new("the building of '{0}' is not given: {1} stands in", "「{0}」の作成費の記入がないため、{1}と置いた");
    public static readonly Phrase MaintenanceAssumed = new(
        "maintenance of '{0}' is not given: {1} of the building costs in the first years, then {2}, stand in",
        "「{0}」の保守費の記入がないため、はじめは作成費の{1}、その後{2}と置いた");
    public static readonly Phrase CostNotConverted = new(
        "'{0}' is said to cost {1}, which cannot be converted as nobody has said what an hour of pay costs; the conventions stand in",
        "「{0}」の費用は{1}と記入されているが、1時間あたりの人件費の記入がなく換算できないため、決めごとの値を置いた");
    public static readonly Phrase FormsAssumed = new(
        "the costs of an electronic form for '{0}' are not given: {1} once and {2} a year stand in",
        "「{0}」の電子申請の費用の記入がないため、初期{1}、年{2}と置いた");
    public static readonly Phrase MergeAssumed = new("what merging the steps costs is not given: {0} stand in",
        "作業をまとめる費用の記入がないため、{0}と置いた");
    public static readonly Phrase TrainingAssumed = new("what training {0} {0:person|people} costs is not given: {1} stand in",
        "{0}人が仕事を覚える費用の記入がないため、{1}と置いた");
    public static readonly Phrase FormCostOf = new("what an electronic form for '{0}' costs", "「{0}」の電子申請の費用");
    public static readonly Phrase HoursAndMoney = new("{0} h ({1})", "{0}時間分({1})");
    public static readonly Phrase HourIs = new("an hour of pay is {0}, the mean of the prices given", "1時間の人件費は記入された値の平均で{0}");
    public static readonly Phrase HourNotGiven = new(
        "nobody has said what an hour of pay costs, so all money is in hours of pay, an hour of overtime 1.25 of them",
        "1時間あたりの人件費の記入がないため、お金はすべて「人件費の何時間分」で数える(残業1時間は1.25時間分)");
    public static readonly Phrase CostConventions = new(
        "what nobody has priced stands in hours of pay ({0}): a licence {1} a year, within ×/÷ 3; AI-OCR {2} a year; building a bot {3}, "
        + "{4} for each further step, {5} for the forms that AI-OCR reads; upkeep {6} of building at first, then {7} a year; an "
            + "electronic form {8} once and {9} a year; merging steps {10}; training {11} a person",
        "費用の記入がないものは、人件費の何時間分かで置いた({0})。ライセンス料は年{1}(3倍〜3分の1)、AI-OCRは年{2}、ロボットの作成は{3}、作業が1つ増えるごとに{4}、AI-OCRの帳票設定は{5}、保守は作成費の{6}(のちに年{7})、電子申請は初期{8}と年{9}、作業をまとめるのは{10}、仕事を覚えるのは1人{11}");
    public static readonly Phrase RateOfBoth = new("At these weights one overtime hour counts as {0} or {1} freed hours.",
        "この重みでは、残業1時間が{0}、または回せる時間{1}時間に当たります。");
    public static readonly Phrase RateInMoney = new("At these weights one overtime hour counts as {0}.", "この重みでは、残業1時間が{0}に当たります。");
    public static readonly Phrase RateInHours = new("At these weights one overtime hour counts as {0} freed hours.",
        "この重みでは、残業1時間が回せる時間{0}時間に当たります。");
    public static readonly Phrase AskHourOfPay = new("What does an hour of your people cost? Without it, money is counted in hours of pay.",
        "職員の1時間あたりの人件費はいくらか(記入がない間は「人件費の何時間分」で数える)");
    public static readonly Phrase MoneyPostHours = new(
        "100 points: {0} a year less spent, one full-time post; nobody has said what an hour costs",
        "100点 = 支出が年{0}減る(職員1人分。1時間あたりの人件費の記入がない)");
    public static readonly Phrase RampUp = new("'{0}' gets going by degrees: {1} of its savings in its first years, then all",
        "「{0}」は徐々に立ち上がる: 節減は1年目から順に{1}、その後はすべて");
    public static readonly Phrase IrrNone = new("the money turns, but at no rate of return does it come out even",
        "収支の向きは変わるが、差引きゼロになる収益率はない");
    public static readonly Phrase PaybackNever = new("no year saves more than it costs", "節減が費用を上回る年がない");
    public static readonly Phrase PaybackLater = new("after {0} {0:year|years} {1} are still missing", "{0}年後でも{1}足りない");
    public static readonly Phrase IrrNever = new("the money never turns, so there is no rate of return", "収支の向きが一度も変わらないため、収益率はない");
    public static readonly Phrase IrrSeveral = new(
        "the money turns more than once: {0} {0:rate|rates} of return {0:fits|fit}, so none of them alone means anything",
        "収支の向きが何度も変わり、{0}通りの収益率が当てはまるため、どれか一つでは判断できない");
    public static readonly Phrase DiscountRate = new("money of later years is discounted by {0} a year, as for public works in Japan",
        "将来の金額は年{0}で割り引いた(公共事業の評価で使われる率)");
    public static readonly Phrase PublishedAreSuccesses = new("published cases are successes: those that failed are not published",
        "公表されているのは成功した例で、うまくいかなかった例は公表されない");
    public static readonly Phrase AbovePublished = new(
        "{0} of the time is predicted to go away, more than any published task ({1}): check it before you rely on it",
        "{0}の時間がなくなる見込みは、公表値の最高({1})を超える。うのみにせず確かめること");
    public static readonly Phrase AboveNinetyNine = new(
        "{0} of the time is predicted to go away: hardly any task loses all of its time, so check it",
        "{0}の時間がなくなる見込みだが、すべてなくなる作業はまずない。確かめること");

    // Figures that nobody has measured
    public static readonly Phrase BreakEvenNoPrice = new("nobody has said what an hour costs", "1時間あたりの人件費の記入がないため");
    public static readonly Phrase BreakEvenNoCost = new("no cost of it is counted", "費用が計上されていないため");
    public static readonly Phrase BreakEvenNever = new("what it saves and frees is worth nothing, so no cost is low enough",
        "節減と回せる時間を合わせても得るものがなく、どれだけ安くても見合わないため");
    public static readonly Phrase BreakEvenNoHours = new("it releases no hours", "生み出される時間がないため");

    public static readonly Phrase EffortOf = new("time per case of '{0}' ({1})", "「{0}」の1件の時間({1})");
    public static readonly Phrase VolumeOf = new("number of cases of '{0}'", "「{0}」の件数");
    public static readonly Phrase WaitOf = new("length of '{0}' ({1})", "「{0}」の長さ({1})");
    public static readonly Phrase RouteOf = new("how often '{0}' ends with '{1}' ({2})", "「{0}」の結果がファイルで「{1}」とあるものになる割合({2})");
    public static readonly Phrase NextOf = new("how often '{1}' comes after '{0}' ({2})", "「{0}」の次に「{1}」へ進む割合({2})");
    public static readonly Phrase MixOf = new("share of '{0}' in '{1}' ({2})", "「{1}」に占める「{0}」の割合({2})");
    public static readonly Phrase BacklogOf = new("open cases at the start in '{0}' ({1})", "はじめに「{0}」に残っている件数({1})");
    public static readonly Phrase OtherWorkOf = new("share of other work of '{0}'", "「{0}」のその他の業務の割合");
    public static readonly Phrase SickOf = new("sick days of '{0}'", "「{0}」の病気休暇の日数");
    public static readonly Phrase LeaveOf = new("days of leave of '{0}'", "「{0}」の年次休暇の日数");
    public static readonly Phrase PayOf = new("hourly cost of '{0}'", "「{0}」の1時間あたりの人件費");
    public static readonly Phrase OvertimePayOf = new("pay of an hour of overtime of '{0}'", "「{0}」の時間外勤務1時間の単価");
    public static readonly Phrase BotEffortOf = new("the bot's time per case ({0})", "ロボットの1件の時間({0})");
    public static readonly Phrase CoverageOf = new("share that the bot can take ({0})", "ロボットが処理できる割合({0})");
    public static readonly Phrase ExceptionsOf = new("share that comes back to people ({0})", "職員に戻る件の割合({0})");
    public static readonly Phrase ExtraOf = new("time to understand a case that came back ({0})", "戻ってきた件の確認にかかる時間({0})");
    public static readonly Phrase UptimeOf = new("how often the bot '{0}' stops", "ロボット「{0}」が止まる頻度");
    public static readonly Phrase BuildOf = new("cost of building '{0}'", "「{0}」の作成費");
    public static readonly Phrase LicenceOf = new("licence of '{0}'", "「{0}」のライセンス料");
    public static readonly Phrase MaintenanceOf = new("maintenance of '{0}'", "「{0}」の保守費");
    public static readonly Phrase NewEffortOf = new("the new time per case of '{0}' ({1})", "「{0}」の見直し後の1件の時間({1})");
    public static readonly Phrase TakeUpOf = new("share of '{0}' that will come as '{1}' ({2})", "「{0}」のうち「{1}」で届くようになる割合({2})");
    public static readonly Phrase AccuracyOf = new("share of '{0}' that is read rightly ({1})", "「{0}」を正しく読み取れる割合({1})");
    public static readonly Phrase NewRouteOf = new("the new share of '{1}' after '{0}' ({2})", "見直し後に「{0}」の結果がファイルで「{1}」とあるものになる割合({2})");
    public static readonly Phrase NewNextOf = new("how often '{1}' will come after '{0}' ({2})", "見直し後に「{0}」の次に「{1}」へ進む割合({2})");

    // What to do about them
    public static readonly Phrase StepOf = new("{0} ({1})", "{0}({1})");
    public static readonly Phrase DoTime = new("time 20 cases of '{0}'", "「{0}」を20件、時間を計る");
    public static readonly Phrase DoCountCases = new("count the cases of '{0}' for two weeks, or ask the system",
        "「{0}」の件数を2週間数える(システムの記録でもよい)");
    public static readonly Phrase DoLookUpWait = new("look up the dates of 20 cases of '{0}'", "「{0}」20件の日付を調べる");
    public static readonly Phrase DoTick = new("note for 50 cases of '{0}' whether they end with '{1}'",
        "「{0}」50件について、結果がファイルで「{1}」とあるものかどうか印をつける");
    public static readonly Phrase DoTickNext = new("note for 50 cases of '{0}' whether '{1}' comes next",
        "「{0}」50件について、次に「{1}」へ進んだかどうか印をつける");
    public static readonly Phrase DoSort = new("count '{1}' among 50 cases of '{0}'", "「{0}」50件のうち「{1}」が何件あるか数える");
    public static readonly Phrase DoAskUsers = new("ask 20 who hand in '{0}' whether it would come as '{1}'",
        "「{0}」を出す20人に、今後「{1}」で出すかどうかたずねる");
    public static readonly Phrase DoTryReading = new("have 50 cases of '{0}' read and count the mistakes", "「{0}」50件を読み取らせて、誤りを数える");
    public static readonly Phrase DoCountOpen = new("count the open cases in '{0}'", "「{0}」に残っている件を数える");
    public static readonly Phrase DoDiary = new("keep a diary of a week for '{0}'", "「{0}」の1週間の作業日誌をつける");
    public static readonly Phrase DoRecords = new("take it from the attendance and pay records of '{0}'", "「{0}」の勤怠・給与の記録で確かめる");
    public static readonly Phrase DoTryBot = new("try the bot on 50 cases of '{0}' and note: {1}", "ロボットを「{0}」50件で試行し、次を記録する: {1}");
    public static readonly Phrase DoStops = new("ask other users of '{0}', or the supplier, how often it stops",
        "「{0}」が止まる頻度を、導入済みの団体か業者に確かめる");
    public static readonly Phrase DoQuotation = new("ask for a quotation for '{0}'", "『{0}』の見積りを取る");
    public static readonly Phrase Falls = new("{0}: the doubt that figures leave about the first place falls from {1} to about {2}",
        "{0}: どれが一番かの迷いのうち、数字から来る分が{1}から約{2}に減る");
    public static readonly Phrase FallsNot = new("{0}: the first place hardly depends on it, but the file says 'unknown'",
        "{0}: どれが一番かにはほとんど影響しないが、ファイルでは「不明」のまま");
    public static readonly Phrase FallsLittle = new("{0}: the doubt that figures leave about the first place stays near {1}",
        "{0}: どれが一番かの迷いのうち、数字から来る分は{1}のままあまり変わらない");

    // Certainty
    public static readonly Phrase SureFirst = new("first: {0} ({1})", "一番: {0}({1})");
    public static readonly Phrase SureAmong = new("among the first {2}: {0} ({1})", "上位{2}つに入る: {0}({1})");

    public static readonly Phrase OnlyOne = new("no other is ranked", "ほかに順番をつける案がない");
    public static readonly Phrase NoMore = new("no more than {0} are ranked", "順番をつける案が{0}つまでしかない");

    // Methods
    public static readonly Phrase WeightedSum = new("weighted points added up", "重みをつけた点の合計");
    public static readonly Phrase WeightedProduct = new("weighted points multiplied", "重みをつけた点の掛け合わせ");
    public static readonly Phrase Topsis = new("nearness to the best points (TOPSIS)", "いちばんよい点への近さ(TOPSIS)");
    public static readonly Phrase TopsisMinMax = new("nearness to the best points, each aim from its least to its most (TOPSIS)",
        "ものさしごとの最小と最大でそろえた、いちばんよい点への近さ(TOPSIS)");
    public static readonly Phrase Vikor = new("the compromise that is least regretted (VIKOR)", "不満がいちばん小さい折り合い(VIKOR)");
    public static readonly Phrase PrometheeII = new("preferences pair by pair (PROMETHEE II)", "二つずつ比べた優劣の差し引き(PROMETHEE II)");
    public static readonly Phrase ElectreIII = new("pair by pair, nothing far behind on any aim (ELECTRE III)",
        "大きく劣るものを認めない、二つずつの比較(ELECTRE III)");
    public static readonly Phrase Spotis = new("nearness to ideal points fixed beforehand (SPOTIS)", "決めておいた満点への近さ(SPOTIS)");
    public static readonly Phrase MethodCannot = new("it cannot take the {1} {1:point|points} of '{0}' on '{2}'",
        "「{0}」の「{2}」が{1}点のため、この方法では計算できない");
    public static readonly Phrase OrderByMethod = new(
        "the order is that of the method '{0}' over the points of the five aims with weights {1}; values and points are still their "
        + "weighted sum", "順位は五つのものさしの点数(重み{1})を方法「{0}」で並べたもの。評価点は重みつきの合計のまま");

    // Assumptions
    public static readonly Phrase Unseats = new("{2} becomes the first when {0} of the weight moves: {1}.",
        "重みを{0}だけ動かすと({1})、一番が『{2}』に入れ替わります。");
    public static readonly Phrase AlreadyLevel = new("{0} is as good as the first; the least change of the weights decides between them.",
        "『{0}』も一番と同じ評価点です。重みが少しでも動けば、どちらかが一番になります。");
    public static readonly Phrase NothingUnseats = new("{0} is the first under any weighting.", "『{0}』が一番であることは、重みを変えても変わりません。");
    public static readonly Phrase NeverFirst = new("Never the first alone, whatever the weights: {0}.", "重みをどう変えても単独の一番にならないのは: {0}。");
    public static readonly Phrase Named = new("{0}", "『{0}』");
    public static readonly Phrase NothingTurns = new("No two of them change places when another one is left out or stands there twice.",
        "ほかの案を一つ除いても、同じ案を加えても、順番は入れ替わりません。");
    public static readonly Phrase Turns = new(
        "By this method {0} {0:pair|pairs} {0:changes|change} places when another one is left out or stands there twice, such as {1} "
        + "and {2}.",
        "この方法では、ほかの案を一つ除くか同じ案を加えると、{0}組の順番が入れ替わります(たとえば『{1}』と『{2}』)。");
    public static readonly Phrase AimAndWeight = new("{0} {1}", "{0} {1}");
    public static readonly Phrase EqualWeights = new(
        "the order is the sum of the five aims with the same weight, where 100 points are today's problem gone",
        "順位は「今日の困りごとが無くなれば100点」の五つのものさしを同じ重みで足した順");
    public static readonly Phrase OwnWeights = new("the order is the sum of the five aims with weights of your own: {0}",
        "順位は五つのものさしを指定された重みで足した順: {0}");
    public static readonly Phrase ChanceConvention = new(
        "the chance that something works out is a stated convention from the answers about each step, not a measurement",
        "うまくいく見込みは、作業についての回答から決まりに従って出した値で、実測ではない");
    public static readonly Phrase UnansweredConvention = new(
        "a question that nobody has answered keeps nothing out; it lowers the chance (conventions): {0}",
        "まだ聞いていないことがあっても、候補からは外さず、うまくいく見込みを下げた(決まりごと): {0}");
    public static readonly Phrase SpreadConvention = new(
        "a guess may be off by a factor of 1.6 either way, what somebody said or published by 1.3, an unknown by 4 (9 times in 10): "
        + "conventions", "見当は1.6倍・1.6分の1、聞き取りと公表値は1.3倍、不明は4倍まで外れうる(10回に9回)とした。決まりごとであり実測ではない");
    public static readonly Phrase OwnConventions = new(
        "by '{0}' ({1}) a guess may be off by a factor of {2} either way, what somebody said by {3}, what was published by {4}, an unknown "
        + "by {5} (9 times in 10); a share counts as {6}, {7} or {8} {8:case|cases} seen where it is a guess, was said or published",
        "「{0}」({1})により、見当は{2}倍・{2}分の1、聞き取りは{3}倍、公表値は{4}倍、不明は{5}倍まで外れうる(10回に9回)とした。割合は、見当なら{6}件、聞き取りなら{7}件、公表値なら{8}件を見たものとして扱った");
    public static readonly Phrase OwnSuccess = new("chances are multiplied by {0}, as the pilots behind '{1}' came out",
        "うまくいく見込みには、「{1}」のもとになった試行の結果により{0}を掛けた");
    public static readonly Phrase FromPilots = new("from {0} {0:pilot|pilots}", "試行{0}件から");
    public static readonly Phrase FromPilotsDated = new("from {0} {0:pilot|pilots}, {1} to {2}", "{1}から{2}までの試行{0}件から");
    public static readonly Phrase FromNowhere = new("it does not say from what", "もとになったものは書かれていない");
    public static readonly Phrase AsPilotsCameOut = new("as pilots came out beside their stated chance",
        "これまでの試行の、見込みに対する結果から");
    public static readonly Phrase BetterConvention = new(
        "one candidate is better than another when its value is higher in at least {0} of the possible files, at these weights; level "
        + "with the first is every one that the first is not better than",
        "評価点が、あり得るファイルの{0}以上で上回る案を「上」とし、一番の案より「下」と言えない案は一番と同程度とした(重みはここに示したもの)");
    public static readonly Phrase PostYear = new("one full-time post works {0} h a year by the calendar", "職員1人の年間勤務時間は、暦から{0}時間");
    public static readonly Phrase FilesDrawn = new(
        "today and the candidates were taken through possible files: {0} were drawn, {1} are kept, in which the division copes with its "
        + "work and what was measured comes out; each is one year, followed for twice the longest usual cycle time at most",
        "現状と各案を、数字のあり得るファイルで計算した。{0}通りのうち、仕事が回り、実測とも合う{1}通りを使った。それぞれ1年分で、年度末に残った件は、通常の最も長い処理日数の2倍まで追った");
    public static readonly Phrase OutRunsLess = new(
        "{0} {0:candidate|candidates} {0:was|were} run for {1} {1:year|years} rather than {2}: in those years {3} {3:other|others} had "
        + "proved better, by more than further years could turn, or a precondition was not met",
        "{0}案は{2}年分でなく{1}年分で計算を終えた。そこまでで、残りの年では覆らないほどほかの{3}案に及ばないと分かったか、前提が満たされなかったためである");
    public static readonly Phrase OutStopsEarly = new(
        "every candidate went through the first {0} of these files; through the others went the first {1} and whoever was among the "
        + "first {2} in one kept file at least; {3} stopped there, and count as behind in the others",
        "すべての案を、はじめの{0}通りで計算した。残りは、上位{1}案と、そのはじめの分のどれかで上位{2}案に入った案だけを計算した。ほかの{3}案はそこで終え、残りでは下位とみなした");
    public static readonly Phrase StaffNotSaved = new(
        "pay of established staff goes on, so fewer posts are not counted as money saved; further posts are counted as cost",
        "正規職員の給与は減らないものとし、減員は支出の減に数えない。増員は費用に数える");
    public static readonly Phrase WindowNotYear = new("the study covers {0} {0:day|days}; yearly figures are extrapolated from them",
        "計算した期間は{0}日で、年間の値はそこから換算した");
}
