namespace Rpa.Discovery.Wording;

/// <summary>The one-page plan: problems, priorities, target, steps.</summary>
internal static class PlanWords
{
    public static readonly Phrase Title = new("Plan: {0}", "計画: {0}");

    public static readonly Phrase Problems = new("Problems", "課題");
    public static readonly Phrase FromTheFile = new("As the division says.", "課が挙げたものです。");
    public static readonly Phrase FromHotSpots = new(
        "The division has named none; these are where the simulation finds the load.",
        "課からは挙がっていません。計算で負荷が集中する箇所です。");
    public static readonly Phrase NoProblems = new("None was named, and no load piles up.", "挙がったものはなく、負荷の集中もありません。");

    public static readonly Phrase Priorities = new("Priorities", "優先順位");
    public static readonly Phrase PrioritiesHow = new(
        "In the order in which they go live; the hours are what each releases by itself, with what 8 in 10 possible files give.",
        "実施する順。時間はそれぞれを単独で行った場合で、( )はありうる10通りのうち8通りの幅です。");
    public static readonly Phrase NothingChosen = new(
        "Nothing is worth its cost within these limits, so there is nothing to plan.",
        "この条件では費用に見合うものがなく、計画するものはありません。");
    public static readonly Phrase WhatColumn = new("what", "内容");
    public static readonly Phrase GivesColumn = new("releases a year", "年に生み出される時間");
    public static readonly Phrase OwnerColumn = new("who", "担当");
    public static readonly Phrase WhenColumn = new("from", "開始");
    public static readonly Phrase OwnerAsked = new("? see questions", "？(確認事項へ)");

    public static readonly Phrase Goals = new("Target", "目指す姿");
    public static readonly Phrase GoalsHow = new(
        "Today and after the chosen set in the study's year (interval of the runs), what is still missing, and in how many of "
            + "{0} {0:year|years} it is met as today and with the set.",
        "調査の年度の、今日と選んだ組合せの実施後(くり返し計算による幅)、まだ足りない分、{0}年度のうち達成できる年度数(今のまま → 実施後)。");
    public static readonly Phrase GoalsHowOneYear = new(
        "Today and after the chosen set in the study's year (interval of the runs), and what is still missing.",
        "調査の年度の、今日と選んだ組合せの実施後(くり返し計算による幅)、まだ足りない分。");
    public static readonly Phrase NoGoals = new("No goal is written in the file.", "ファイルに目標が書かれていません。");
    public static readonly Phrase GoalColumn = new("goal", "目標");
    public static readonly Phrase TodayColumn = new("today", "今日");
    public static readonly Phrase AfterColumn = new("after", "実施後");
    public static readonly Phrase GapColumn = new("gap", "不足");
    public static readonly Phrase YearsColumn = new("years met", "達成年度数");
    public static readonly Phrase NoGap = new("met", "達成");
    public static readonly Phrase YearsMet = new("{0} → {1} of {2}", "{2}のうち{0} → {1}");
    public static readonly Phrase GoalTime = new("time for other work: at least {0}", "ほかの仕事に回せる時間: {0}以上");
    public static readonly Phrase GoalMoney = new("balance of money: at least {0}", "収支の改善: {0}以上");
    public static readonly Phrase GoalBurden = new("burden that goes away: at least {0}", "なくなるつらさ: {0}以上");

    public static readonly Phrase Steps = new("Steps", "工程");
    public static readonly Phrase StepsHow = new(
        "By quarter, with what each fiscal year's budget is asked for.",
        "四半期ごとの実施内容と、各年度の予算に要求する額です。");
    public static readonly Phrase QuarterColumn = new("quarter", "四半期");
    public static readonly Phrase QuarterOf = new("FY{0} Q{1}", "{0}年度 第{1}四半期");
    public static readonly Phrase BudgetColumn = new("asked of the budget", "予算への要求");
    public static readonly Phrase BudgetOf = new("FY{0}: {1}", "{0}年度: {1}");
    public static readonly Phrase LaterYears = new("Later years: {0}.", "その後の年度: {0}。");
    public static readonly Phrase NoPrice = new("no price is known", "金額は不明");

    public static readonly Phrase Questions = new("Questions", "確認事項");
    public static readonly Phrase QuestionsHow = new("What the plan cannot say until somebody answers.", "答えがないと計画に書けないことです。");
    public static readonly Phrase AskGoal = new(
        "What is wanted, by when? Say for instance that 95 % of the cases are done on time, or that overtime stays below 200 h a year.",
        "いつまでに、どうなりたいですか。たとえば「95%を期限までに終える」「時間外勤務を年200時間までにする」のように決めてください。");
    public static readonly Phrase AskOwner = new("Who carries out and looks after '{0}'?", "「{0}」を誰が進め、誰が直しますか。");
    public static readonly Phrase AskBudget = new(
        "How much may be spent a year? Nobody has said.",
        "1年にいくらまで使えますか。まだ決まっていません。");
    public static readonly Phrase AskPrice = new(
        "What does an hour of a person cost? Until then nothing can be asked of a budget.",
        "職員1時間の人件費はいくらですか。わかるまで予算の額は出せません。");
    public static readonly Phrase AskTitled = new("{0}: {1}", "{0}: {1}");

    public static readonly Phrase Rests = new(
        "Everything here is computed from the file ({0} {0:run|runs}, seed {1}); 'rpa-discovery recompute' repeats a saved plan.",
        "すべてファイルから計算した値です(くり返し計算{0}回、番号{1})。保存した計画は「rpa-discovery recompute」で計算し直せます。");

    // ── the command line ──────────────────────────────────────────────────────────
    public static readonly Phrase Does = new(
        "Writes the plan on one page: problems, priorities, target, steps, and what is asked of which budget.",
        "課題・優先順位・目指す姿・工程と、予算への要求を1枚の計画にします。");
}
