namespace Rpa.Discovery.Wording;

/// <summary>Sweeps over departments, scenarios, values and seeds: many cells, and where it is worst and best.</summary>
internal static class SweepWords
{
    public static readonly Phrase Does = new(
        "Simulates many departments, scenarios, values and seeds as a plan says, and shows where it is worst and best.",
        "計画に書いた職場・見直し案・値・再計算用の番号の組み合わせをまとめて計算し、どこが最も悪く、どこが最も良いかを示します。");

    public static readonly Phrase PlanArgument = new("A plan (YAML): departments, scenarios, values, seeds.",
        "計画のファイル(YAML): 職場、見直し案、値、再計算用の番号。");
    public static readonly Phrase OutHelp = new(
        "Keeps each finished cell in DIR and writes the result there: cells.csv, figures.csv, sweep.json, sweep.md.",
        "計算の済んだセルをDIRに残し、結果(cells.csv、figures.csv、sweep.json、sweep.md)もそこに書きます。");
    public static readonly Phrase ResumeHelp = new("Computes only the cells that DIR does not hold yet.", "DIRにまだないセルだけを計算します。");

    public static readonly Phrase CellsStage = new("simulating cells", "セルの計算");
    public static readonly Phrase CellsKept = new(
        "{0} finished {0:cell|cells} {0:is|are} kept in '{1}'; --resume goes on with them.",
        "計算の済んだセル{0}個は「{1}」にあります。--resume で続きから計算します。");


    // ── the page ────────────────────────────────────────────────────────────────────────────────
    public static readonly Phrase Title = new("Sweep: {0}", "一括計算: {0}");
    public static readonly Phrase WorstAndBest = new("{0}: worst {1}: {2}; best {3}: {4}.", "{0}: 最も悪いのは{1}で{2}、最も良いのは{3}で{4}です。");
    public static readonly Phrase AllAlike = new("{0}: {1} in every cell.", "{0}: どのセルも{1}です。");
    public static readonly Phrase Level = new("{0} As far as the runs go, {1} more may be as bad as the worst.",
        "{0}計算の幅の中では、ほかに{1}個が最も悪いものと並ぶかもしれません。");
    public static readonly Phrase WithoutInterval = new("{0} Whether others are as bad cannot be told from so few runs.",
        "{0}くり返しが少なく、ほかも同じくらい悪いかどうかは分かりません。");
    public static readonly Phrase Counted = new(
        "{0} {0:cell|cells}: departments {1}, scenarios {2}, choices of values {3}, seeds {4}; runs of each {5}.",
        "セル{0}個: 職場{1}、見直し案{2}、値の組み合わせ{3}、再計算用の番号{4}。くり返しは各{5}回です。");
    public static readonly Phrase CellsHeading = new("The cells, the worst first", "セル(悪い順)");
    public static readonly Phrase NotAllShown = new("Shown are {0} of {1} {1:cell|cells}; all of them stand in cells.csv and in the JSON.",
        "{1}個のうち{0}個を示しました。すべてはcells.csvとJSONにあります。");
    public static readonly Phrase StoppedHeading = new("Stopped before the end", "途中で止まったセル");
    public static readonly Phrase Stopped = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase AndMore = new("and {0} more", "ほか{0}個");

    public static readonly Phrase DepartmentColumn = new("department", "職場");
    public static readonly Phrase ScenarioColumn = new("scenario", "見直し案");
    public static readonly Phrase SeedColumn = new("seed", "再計算用の番号");
    public static readonly Phrase CasesColumn = new("cases a year", "件数(年)");
    public static readonly Phrase LateColumn = new("late (interval)", "期限遅れ(幅)");
    public static readonly Phrase WaitingColumn = new("waiting of a case (interval)", "1件の待ち(幅)");
    public static readonly Phrase UseColumn = new("hours in use (interval)", "勤務時間の埋まり具合(幅)");
    public static readonly Phrase LateCases = new("Late cases", "期限遅れ");
    public static readonly Phrase WaitingOfACase = new("Waiting of a case", "1件の待ち");
    public static readonly Phrase CycleOfACase = new("From arrival to end", "受付から完了まで");
    public static readonly Phrase HoursInUse = new("Working hours in use", "勤務時間の埋まり具合");
    public static readonly Phrase Overtime = new("Overtime", "時間外勤務");
    public static readonly Phrase Today = new("today", "現状");
    public static readonly Phrase ValueIs = new("{0} = {1}", "{0} = {1}");
    public static readonly Phrase SeedIs = new("seed {0}", "番号{0}");
    public static readonly Phrase InFile = new("{0} ({1})", "{0}({1})");
}
