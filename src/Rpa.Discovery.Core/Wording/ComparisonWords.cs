namespace Rpa.Discovery.Wording;

/// <summary>What scenarios, sweeps and searches for a goal say.</summary>
internal static class ComparisonWords
{
    // ── what a variant changes, in absolute figures ─────────────────────────────────────────────
    public static readonly Phrase Volume = new("{0}: {1} → {2} {2:case|cases} a year", "{0}: 年{1}件 → 年{2}件");
    public static readonly Phrase People = new("{0}: {1} → {2} {2:person|people}", "{0}: {1}人 → {2}人");
    public static readonly Phrase PaidHours = new("{0}: {1} → {2} {2:hour|hours} of duty a year", "{0}: 勤務 年{1}時間 → 年{2}時間");
    public static readonly Phrase Effort = new("'{0}': {1} → {2} for each case", "「{0}」: 1件 {1} → {2}");
    public static readonly Phrase EffortWhere = new("'{0}' ({1}): {2} → {3} for each case", "「{0}」({1}): 1件 {2} → {3}");
    public static readonly Phrase TotalEffort = new("'{0}': {1} → {2} {2:hour|hours} a year", "「{0}」: 年{1}時間 → 年{2}時間");
    public static readonly Phrase Way = new("'{0}', event '{1}': {2} → {3}", "「{0}」の「{1}」: {2} → {3}");
    public static readonly Phrase Mix = new("{0}, {1}: {2} → {3} of the cases", "{0}の「{1}」: {2} → {3}");
    public static readonly Phrase ByBot = new("'{0}': the bot '{1}' takes {2} of the cases", "「{0}」: {2}をロボット「{1}」が行う");
    public static readonly Phrase ByBotVaries = new("'{0}': the bot '{1}' takes a part of the cases", "「{0}」: 一部をロボット「{1}」が行う");
    public static readonly Phrase NoBot = new("'{0}': people do it again", "「{0}」: 職員が行う");
    public static readonly Phrase Gone = new("'{0}' is dropped", "「{0}」をやめる");
    public static readonly Phrase By = new("'{0}': done by {1} → {2}", "「{0}」の担当: {1} → {2}");
    public static readonly Phrase Batched = new("'{0}' is done together in another way", "「{0}」のまとめ方が変わる");
    public static readonly Phrase OtherTimes = new("{0}: as many cases, at other times", "{0}: 件数は同じで、来る時期が変わる");

    // ── several in one table ────────────────────────────────────────────────────────────────────
    public static readonly Phrase Several = new("{0} {0:scenario|scenarios} against today", "現状と見直し案{0}件の比較");
    public static readonly Phrase SweepOf = new("{0} at other values", "「{0}」を変えたときの比較");
    public static readonly Phrase InTheFile = new("The file says '{0}'. Every value meets the same cases.",
        "ファイルでは「{0}」です。どの値でも同じ件で計算しています。");
    public static readonly Phrase LoadToday = new("Today: {0}", "現在: {0}");
    public static readonly Phrase LoadChanged = new("With the change: {0}", "変更後: {0}");
    public static readonly Phrase LoadOf = new("With '{0}': {1}", "「{0}」では: {1}");
    public static readonly Phrase MeansOnly = new(
        "Means; each difference from today with its interval stands in the JSON (comparisons) and in the CSV.",
        "平均です。現状との差と見込みの幅はJSON(comparisons)とCSVにあります。");

    // ── the command line ────────────────────────────────────────────────────────────────────────
    public static readonly Phrase ScenariosHelp = new("A scenario file. May be given several times: side by side in one table.",
        "見直し案(シナリオ)のファイル。何度でも指定でき、1つの表に並びます。");
    public static readonly Phrase SweepHelp = new(
        "Another value of the file: where it stands, names joined by points (in a list by the event, or its number), and the values: "
        + "4..9, 0.1..0.5/0.1 (step), 4,6,8, or factors x0.5,x1.5. Also a path of measureNext, as in 'letter/read: effort=x0.5,x2'.",
        "ファイルの値を変えて比べる。値のある箇所(名前を「.」でつなぐ。一覧の中は出来事の名前か番号)と値を書く: 4..9、0.1..0.5/0.1(きざみ)、4,6,8、倍率 x0.5,x1.5。measureNextのpathでもよい(例: "
        + "'letter/read: effort=x0.5,x2')。");
    public static readonly Phrase GoalHelp = new(
        "Finds how much of '--by' a goal takes: 'late <= 5 %', 'time of letter <= 3 d' (arrival to end), 'overtime of clerk <= 100 h' (a "
        + "year), 'use of clerk <= 85 %'; of a workflow's or a pool's id.",
        "目標に必要な「--by」の値を探す: 'late <= 5%'(期限遅れ)、'time of letter <= 3 d'(受付から完了まで)、'overtime of clerk <= 100 h'(年間の時間外勤務)、'use of clerk <= "
        + "85%'(勤務時間の埋まり具合)。ofの後は業務か担当のid。");
    public static readonly Phrase ByHelp = new(
        "With '--goal': where the whole number stands that may change, and its range: pools.clerk.capacity=1..20. Without a range from 1 "
        + "to three times what the file says, at least to 10.",
        "「--goal」で変える整数の箇所と範囲: pools.clerk.capacity=1..20。範囲を書かなければ、1からファイルの値の3倍まで(少なくとも10まで)。");
    public static readonly Phrase CsvHelp = new("Writes every figure of every variant, one row each.", "すべての案・値の数値を、1行に1つずつCSVに書き出します。");
    public static readonly Phrase NeedsOne = new("'{0}' needs a scenario, another value or a goal: {1}, {2} or {3}.",
        "「{0}」には見直し案(シナリオ)、変える値、目標のどれかの指定が必要です: {1}、{2}、{3}");
    public static readonly Phrase NotASweep = new(
        "'{0}' takes where a value stands and its values, as in 'pools.clerk.capacity=4..9', not '{1}'.",
        "「{0}」には「pools.clerk.capacity=4..9」のように、値のある箇所と値を書いてください: {1}");
    public static readonly Phrase NotARange = new(
        "'{0}': '{1}' is no range; write FROM..TO, or FROM..TO/STEP, with the smaller number first.",
        "「{0}」の「{1}」は範囲として読めません。「4..9」「4..9/0.5」のように、小さい方から書いてください。");
    public static readonly Phrase TooManyValues = new("'{0}' takes at most {1} {1:value|values}, and '{2}' would be {3}.",
        "「{0}」の値は{1}個までです。「{2}」では{3}個になります。");
    public static readonly Phrase ValueTwice = new("'{0}': the value '{1}' is given twice.", "「{0}」に値「{1}」が2回あります。");
    public static readonly Phrase NotAGoal = new(
        "'{0}' takes a goal such as 'late <= 5 %', 'time of letter <= 3 d', 'overtime of clerk <= 100 h' or 'use of clerk <= 85 %', not "
        + "'{1}'.",
        "「{0}」には'late <= 5%'、'time of letter <= 3 d'、'overtime of clerk <= 100 h'、'use of clerk <= 85%'のような目標を書いてください: {1}");
    public static readonly Phrase GoalNeedsBy = new("'{0}' and '{1}' belong together.", "「{0}」と「{1}」は一緒に指定してください。");
    public static readonly Phrase NotWholeRange = new(
        "'{0}' takes where a whole number stands and its range, as in 'pools.clerk.capacity=1..20', not '{1}'.",
        "「{0}」には「pools.clerk.capacity=1..20」のように、整数のある箇所と範囲を書いてください: {1}");

    // ── what a goal takes ───────────────────────────────────────────────────────────────────────
    public static readonly Phrase GoalHeading = new("How much of {0} it takes for: {1}", "「{1}」に必要な {0}");
    public static readonly Phrase GoalReached = new(
        "{0} is enough: {1}. With {2} it is {3}.", "{0} で足ります: {1}。{2} では {3} です。");
    public static readonly Phrase GoalAlways = new(
        "{0} is enough, and it is the end of the range: {1}. The other end, {2}, meets the goal too.",
        "{0} で足ります(範囲の端です): {1}。もう一方の端の {2} でも目標に届きます。");
    public static readonly Phrase GoalNever = new(
        "No value from {0} to {1} reaches the goal: with {0} it is {2}, with {1} {3}.",
        "{0}〜{1} のどの値でも目標に届きません: {0} では {2}、{1} では {3} です。");
    public static readonly Phrase GoalNotFound = new(
        "None of the {4} {4:value|values} simulated from {0} to {1} reaches the goal: with {0} it is {2}, with {1} {3}. What lies "
        + "between them was not simulated.",
        "{0}〜{1} のうち計算した{4}個の値は、どれも目標に届きません: {0} では {2}、{1} では {3} です。その間の値は計算していません。");
    public static readonly Phrase GoalNotMonotone = new(
        "The figure does not go one way: with {0} it is {1}, with {2} {3}. What lies between the values below was not simulated and may "
        + "differ.",
        "値を増やしても数値が一方向に動きません: {0} では {1}、{2} では {3} です。下に無い値は計算しておらず、違うかもしれません。");
    public static readonly Phrase GoalUnsure = new(
        "The interval at {0} reaches beyond the limit: more replications may move the answer by one.",
        "{0} の見込みの幅は目標をまたいでいます。くり返し計算を増やすと答えが1つずれることがあります。");
    public static readonly Phrase GoalSearched = new(
        "Searched from {0} to {1} (the file says '{2}'), {3} {3:value|values} simulated, all on the same cases.",
        "{0}〜{1} を探しました(ファイルでは「{2}」)。計算した値は{3}個で、どれも同じ件です。");
    public static readonly Phrase APool = new("pool", "担当");
    public static readonly Phrase AWorkflow = new("workflow", "業務");
    public static readonly Phrase ValueColumn = new("value", "値");
    public static readonly Phrase GoalColumn = new("goal", "目標");
    public static readonly Phrase GoalMet = new("met", "届く");
    public static readonly Phrase GoalMissed = new("missed", "届かない");
    public static readonly Phrase AllLate = new("late, over all workflows", "期限遅れ(全業務)");
    public static readonly Phrase AllTime = new("arrival to end, over all workflows", "受付から完了まで(全業務)");
    public static readonly Phrase AtMostGoal = new("{0} at most {1}", "{0} {1}以下");
    public static readonly Phrase AtLeastGoal = new("{0} at least {1}", "{0} {1}以上");
}
