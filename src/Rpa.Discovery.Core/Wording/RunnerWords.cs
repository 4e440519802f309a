namespace Rpa.Discovery.Wording;

/// <summary>What the runner says by itself: help, usage errors, progress.</summary>
internal static class RunnerWords
{
    // Help
    public static readonly Phrase About = new(
        "Studies a department's work: where it piles up, what to automate first, and how sure that is.",
        "職場の仕事をファイルに書くと、どこに負荷が集中するか、まず何を見直すか、それがどのくらい確かかを調べます。");
    public static readonly Phrase Usage = new("Usage:", "使い方:");
    public static readonly Phrase Commands = new("Commands:", "できること:");
    public static readonly Phrase Arguments = new("Arguments:", "指定するもの:");
    public static readonly Phrase OwnOptions = new("Options:", "追加の指定:");
    public static readonly Phrase CommonOptions = new("For every command:", "どの場合にも使える指定:");
    public static readonly Phrase MoreHelp = new(
        "'rpa-discovery COMMAND --help' says more about one command. To begin: 'rpa-discovery new --sample tax-collection'.",
        "それぞれの詳しい説明は「rpa-discovery COMMAND --help」で表示します。はじめは「rpa-discovery new --sample tax-collection」で見本を取り出してください。");
    public static readonly Phrase Options = new("options", "追加の指定");

    public static readonly Phrase JsonHelp = new("One JSON object on standard output and nothing else.", "結果をJSON(ほかのプログラム用の形式)だけで出力します。");
    public static readonly Phrase LanguageHelp = new("Language of everything printed; the default comes from the system.",
        "表示する言語。指定がなければパソコンの設定に合わせます。");
    public static readonly Phrase SeedHelp = new("The number from which everything can be recomputed; default: the file's.",
        "再計算用の番号。同じ番号なら同じ結果になります。指定がなければファイルのとおり。");
    public static readonly Phrase QuietHelp = new("No progress, no warnings, no hints.", "途中経過と注意を表示しません。");
    public static readonly Phrase CompletionDoes = new("Prints a script for a shell, which then completes commands and options.",
        "シェルでコマンドとオプションを補完するスクリプトを出力します。");
    public static readonly Phrase ShellArgument = new("The shell, as in 'source <(rpa-discovery completion bash)'.",
        "シェルの名前。例: source <(rpa-discovery completion bash)");
    public static readonly Phrase VerboseHelp = new("Each stage with its counts and duration on standard error.",
        "段階ごとの件数と時間を標準エラーに出力します。");
    public static readonly Phrase ThreadsHelp = new("How many processor cores to use; never changes a result. Default: all.",
        "計算に使うCPUコアの数。結果は変わりません。指定がなければすべて使います。");
    public static readonly Phrase NoPerformanceHelp = new("Leave out how fast it went, the only part that differs between two runs.",
        "計算にかかった時間を出力に含めません(毎回変わるのはここだけです)。");
    public static readonly Phrase ForceHelp = new("Overwrite files that exist.", "すでにあるファイルに上書きします。");
    public static readonly Phrase HelpHelp = new("Show this page.", "この説明を表示します。");
    public static readonly Phrase VersionHelp = new("Show the version.", "版(バージョン)を表示します。");
    public static readonly Phrase ShowLicencesHelp = new("Show the licences of everything that is in this program.",
        "このプログラムに含まれるもののライセンスを表示します。");
    public static readonly Phrase FileArgument = new("The department file (.yaml).", "職場のファイル(.yaml)。");

    public static readonly Phrase StudyDoes = new(
        "The whole study: where work piles up, what to do first, how sure. The default when a file is given.",
        "一通り調べます: 負荷が集中する箇所、まず何を見直すか、その確からしさ。ファイルだけを指定するとこれになります。");
    public static readonly Phrase ReportDoes = new(
        "The whole study as one page (.html) that opens without a network, printed (.pdf), as a workbook (.xlsx), or as .md or .json.",
        "一通り調べた結果を、ネットなしで開ける1つの画面(.html)か、印刷したPDF(.pdf)、Excelのブック(.xlsx)に書き出します。.mdや.jsonにもできます。");
    public static readonly Phrase OpenPage = new("Open it with a browser: double-click '{0}'.", "ブラウザーで開きます: 「{0}」をダブルクリックしてください。");
    public static readonly Phrase ValidateDoes = new("Checks files and lists everything found, each with its place and what to do.",
        "ファイルの書き方を確かめ、確認事項をすべて、場所と直し方をつけて表示します。");
    public static readonly Phrase SimulateDoes = new("Simulates the department as it is and prints times, lateness, load and overtime.",
        "現状の仕事を計算で再現し、日数・期限遅れ・負荷・時間外勤務を表示します。");
    public static readonly Phrase HotSpotsDoes = new("Where work and waiting pile up, when, why, and how sure.",
        "負荷が集中する箇所を、時期・原因・確からしさとともに表示します。");
    public static readonly Phrase WhatIfDoes = new("Compares the department as it is with a scenario on the same cases.",
        "現状と見直し案(シナリオ)を、同じ件で比べます。");
    public static readonly Phrase RankDoes = new("Ranks the candidates by the five aims, with how sure each place is.",
        "見直し候補を五つのものさしで順に並べ、その確からしさを示します。");
    public static readonly Phrase PortfolioDoes = new(
        "Which candidates to carry out together within a budget, in which quarter, and why not the others.",
        "予算の中で、どの見直し候補を組み合わせて、いつ実施するか、ほかをなぜ入れないかを示します。");
    public static readonly Phrase RecomputeDoes = new("Computes a saved result (.json) once more and names every difference.",
        "保存した結果(.json)をもう一度計算し、違いをすべて示します。");
    public static readonly Phrase NotesDoes = new(
        "Turns a table of sticky notes or a workload survey (.csv, .xlsx, .xls) into a department file.",
        "付箋や業務量調査の表(.csv、.xlsx、.xls)から職場のファイルを作ります。");
    public static readonly Phrase MapDoes = new(
        "Draws the workflows: .svg or .html (a picture for any browser), .mmd (Mermaid) or .dot (Graphviz).",
        "業務の流れの図を書き出します: .svgか.html(ブラウザーで開ける絵)、.mmd(Mermaid)、.dot(Graphviz)。");
    public static readonly Phrase PlayDoes = new("Walks one case through a workflow, step by step.", "1件を、業務の流れに沿って一歩ずつ進めてみます。");
    public static readonly Phrase SchemaDoes = new("Prints the JSON schema that gives editors completion.",
        "エディターで入力を助けるためのJSONスキーマを出力します。");
    public static readonly Phrase ConvertDoes = new("Writes the department in another form: .yaml, .mmd, .dot, .cs (Stateless).",
        "職場のファイルを別の形で書き出します: .yaml、.mmd、.dot、.cs(Stateless)。");
    public static readonly Phrase ExcelHelp = new("A workbook with drop-downs to fill in, which 'notes' reads.",
        "選んで記入できるExcelのブック。「notes」で読み込めます。");
    public static readonly Phrase NewDoes = new(
        "Writes a first department file: from a few answers, with a NAME an example to fill in, or a sample.",
        "はじめのファイルを作ります: いくつかの質問に答えて、または名前を指定してひな形や見本を。");

    public static readonly Phrase NewNameArgument = new(
        "The new file, or the id of the department; without it you are asked a few questions. With --sample the folder to write to.",
        "作るファイルの名前。指定がなければ、いくつかおたずねします。--sampleのときは書き出すフォルダー。");
    public static readonly Phrase SampleHelp = new("Write a sample with everything that belongs to it.", "見本を、関係するファイルも含めて書き出します。");
    public static readonly Phrase NoInputHelp = new("Ask nothing: write the example to fill in.", "質問をせずに、書き換えて使うひな形を書き出します。");
    public static readonly Phrase OutDirHelp = new("Write report.html, report.md, report.xlsx and report.json into this folder.",
        "このフォルダーにreport.html・report.md・report.xlsx・report.jsonを書き出します。");
    public static readonly Phrase ResultFilesHelp = new(
        "Write it to a file as well: a page (.html), paper (.pdf), text (.md) or everything (.json). May be given more than once.",
        "ファイルにも書き出します: ページ(.html)、紙(.pdf)、文書(.md)、すべて(.json)。何度でも指定できます。");

    public static readonly Phrase OutFileHelp = new("The file to write; its extension says the form.", "書き出すファイル。形式は拡張子で決まります。");
    public static readonly Phrase MapWorkflowHelp = new("Draw this workflow alone.", "この業務の流れだけを描きます。");
    public static readonly Phrase MapLoadsHelp = new(
        "Simulate first, and show each step's hours, how many cases take each way and where they wait (.svg, .html).",
        "先に計算して、作業ごとの時間、矢印ごとの件数、待ちを図に示します(.svg、.html)。");
    public static readonly Phrase ReplicationsHelp = new("How often to simulate: 30, or until:2% (until the interval is that narrow).",
        "くり返し計算の回数。30、または until:2%(見込みの幅がそこまで狭くなるまで)。");
    public static readonly Phrase PeriodHelp = new("The fiscal year to simulate, as FY2026.", "計算する年度。FY2026、2026年度、令和8年度。");
    public static readonly Phrase HorizonHelp = new("How long to simulate, as 365d, 6 years.", "計算する期間の長さ。365d、1年など。");
    public static readonly Phrase WarmUpHelp = new("What to leave out at the beginning, as 60d, or auto.", "集計から除く助走期間。60d、または auto。");
    public static readonly Phrase ControlVariatesHelp = new(
        "Narrow the intervals by what is exactly known of arrivals and efforts; parts then add up to their sum only within them.",
        "受付件数や作業時間の分かっている平均を使って、見込みの幅を狭くします(内訳の合計は、その幅の範囲で一致します)。");
    public static readonly Phrase UntilSeparatedHelp = new(
        "Simulate each candidate only until the best K are told apart from the rest or are within so many points of them, such as 1.",
        "上位K個がほかと区別できるか、この点数(たとえば 1)以内の差と分かるまで、見直し候補ごとにくり返し計算をします。");
    public static readonly Phrase EvenIfOverloadedHelp = new(
        "Rank although there is more work than the people have hours for.", "職員の時間を超える仕事があっても、順番をつけます。");
    public static readonly Phrase CasesHelp = new("Stop arrivals after so many cases and run until empty.", "この件数で受付を止め、すべて終わるまで計算します。");
    public static readonly Phrase PeopleHelp = new("Also tell for each person how busy she is and how long she stays.",
        "職員1人ずつの勤務時間の埋まり具合と時間外勤務も出します。");
    public static readonly Phrase LogHelp = new(
        "Also write who did what when in the first replication: XES or CSV, with .gz compressed.",
        "1回目のくり返し計算のシステム記録(だれが・いつ・何をしたか)も書き出します。XESかCSV、.gzをつけると圧縮。");
    public static readonly Phrase TopHelp = new("How many rows to show.", "表示する行の数。");
    public static readonly Phrase CandidateScenarioHelp = new("A scenario file: a candidate of your own. May be given several times.",
        "見直し候補に加える自分の案(シナリオ)のファイル。何度でも指定できます。");
    public static readonly Phrase WeightsHelp = new(
        "How much each aim counts, as on-time=40,time=60, or one person's file; an aim that is not named counts nothing.",
        "ものさしの重み。on-time=40,time=60 のように書くか、1人分のファイル。書かなかったものさしは数えません。");
    public static readonly Phrase BudgetHelp = new(
        "Money that may be spent: 6000000 in every year, or by fiscal year as 2027=6000000,2028=2000000. Without it there is no limit.",
        "使える予算。毎年同じなら 600万、年度ごとなら 2027=600万,2028=200万。指定がなければ上限なし。");
    public static readonly Phrase YearsHelp = new("How many fiscal years to plan, 1 to 10; default: those that have a budget, else 5.",
        "計画する年数(1〜10)。指定がなければ予算を書いた年度、それもなければ5年。");
    public static readonly Phrase BuildsHelp = new("How many bots can be built in a quarter: 2, or by quarter as 0,1,2 (the last goes on).",
        "1四半期に作れるロボットの数。2、または四半期ごとに 0,1,2(最後の数が続く)。");
    public static readonly Phrase LicencesHelp = new("How many floating licences there can be at the same time.", "ライセンスの同時利用数の上限。");
    public static readonly Phrase RequiresHelp = new("One candidate needs another first: A=B, by id. May be given several times.",
        "ある見直し候補の前に別のものが必要なとき、id で A=B と書く。何度でも指定できます。");
    public static readonly Phrase FileOrResultArgument = new(
        "The department file (.yaml), or a saved result of 'study' (.json), of which nothing is computed again.",
        "職場のファイル(.yaml)、または「study」の結果を保存したファイル(.json。計算はし直しません)。");
    public static readonly Phrase NotOfASavedResult = new(
        "'{0}' asks for another computation, but '{1}' is a result that was computed already. Give the department file, or leave '{0}' out.", "「{0}」は計算をし直す指定ですが、「{1}」は計算済みの結果です。職場のファイルを指定するか、「{0}」を外してください。");
    public static readonly Phrase ResultArgument = new("A result of --json, or a report saved as .json.", "--jsonの結果、または.jsonで保存した報告。");
    public static readonly Phrase MethodHelp = new("How to rank: {0}.", "順番のつけ方: {0}。");
    public static readonly Phrase GroupHelp = new(
        "The weights of several people (.yaml, or tables as of 'voices'): a ranking for each, who differs, what would settle it.",
        "何人分もの重み(.yaml、または「voices」の表)。1人ずつの順番、意見の違う人、決めるための手立てを出します。");
    public static readonly Phrase EventsHelp = new("The events to fire, in order: a,b,c. Without it you are asked.",
        "起こす出来事を順に: a,b,c。指定がなければその都度たずねます。");
    public static readonly Phrase WorkflowArgument = new("The workflow's id.", "業務の流れのid。");
    public static readonly Phrase TableArgument = new("The table of sticky notes or the survey (.csv, .xlsx, .xls).",
        "付箋や業務量調査の表(.csv、.xlsx、.xls)。");

    // Usage errors
    public static readonly Phrase SeeHelp = new("See '{0} --help'.", "使い方は「{0} --help」で表示します。");
    public static readonly Phrase NoSuchCommand = new("'{0}' is neither a command nor a file.{1}", "「{0}」という指定はなく、そのようなファイルもありません。{1}");
    public static readonly Phrase NoSuchOption = new("'{0}' is not an option of '{1}'.{2}", "「{0}」は「{1}」では使えません。{2}");
    public static readonly Phrase TooMuch = new("'{0}' is more than '{1}' can take.", "「{0}」は余分です(「{1}」)。");
    public static readonly Phrase DidYouMean = new(" Did you mean '{0}'?", "「{0}」のことですか。");
    public static readonly Phrase ArgumentMissing = new("'{0}' needs {1}.", "「{0}」には{1}の指定が必要です。");
    public static readonly Phrase ValueMissing = new("'{0}' needs a value: {1}.", "「{0}」の後に値を書いてください: {1}");
    public static readonly Phrase GivenTwice = new("'{0}' is given twice.", "「{0}」が2回指定されています。");
    public static readonly Phrase NotOneOf = new("'{0}' takes {1}, but '{2}' was given.", "「{0}」に指定できるのは {1} です。「{2}」は使えません。");
    public static readonly Phrase NotACount = new("'{0}' takes a whole number of at least {1}, but '{2}' was given.",
        "「{0}」には{1}以上の整数を書いてください。「{2}」は読み取れません。");
    public static readonly Phrase NotACountUpTo = new("'{0}' takes a whole number from {1} to {2}, but '{3}' was given.",
        "「{0}」には{1}から{2}までの整数を書いてください。「{3}」は使えません。");
    public static readonly Phrase NotPositive = new("'{0}' takes a number above 0 such as 1 or 0.5, but '{1}' was given.",
        "「{0}」には 1 や 0.5 のような0より大きい数を書いてください。「{1}」は読み取れません。");
    public static readonly Phrase NotReplications = new(
        "'{0}' takes a whole number such as 30, or a precision such as until:2%, but '{1}' was given.",
        "「{0}」には 30 のような回数か、until:2% のような細かさを書いてください。「{1}」は読み取れません。");
    public static readonly Phrase NotADuration = new(
        "'{0}' takes a length of time with its unit, such as 365d, 12 h or 6 years, but '{1}' was given.",
        "「{0}」には 365d、12時間、6年 のように単位をつけた長さを書いてください。「{1}」は読み取れません。");
    public static readonly Phrase NotAPeriod = new(
        "'{0}' takes a fiscal year such as FY2026, but '{1}' was given.",
        "「{0}」には FY2026、2026年度、令和8年度 のように書いてください。「{1}」は読み取れません。");
    public static readonly Phrase NotWeights = new(
        "'{0}' takes aims with numbers of at least 0, not all 0, such as on-time=40,time=60 ({1}), but '{2}' was given.{3}",
        "「{0}」には on-time=40,time=60 のように、ものさしと0以上の数(すべて0は不可)を書いてください({1})。「{2}」は読み取れません。{3}");
    public static readonly Phrase NotAnAim = new(" '{0}' is none of them.{1}", "「{0}」はものさしではありません。{1}");
    public static readonly Phrase NotAWeight = new(" For '{0}' stands '{1}', which is no number of at least 0.",
        "「{0}」の「{1}」は0以上の数ではありません。");
    public static readonly Phrase AimTwice = new(" '{0}' stands twice.", "「{0}」が2回あります。");
    public static readonly Phrase NothingWeighs = new(" Nothing would count: give at least one aim more than 0.",
        "すべて0では何も数えません。少なくとも一つを0より大きくしてください。");
    public static readonly Phrase NotABudget = new(
        "'{0}' takes money such as 6000000, or fiscal years with money such as 2027=6000000,2028=2000000, but '{1}' was given.",
        "「{0}」には 6000000 や 600万 のような金額か、2027=600万,2028=200万 のように年度ごとの金額を書いてください。「{1}」は読み取れません。");
    public static readonly Phrase NotYears = new("'{0}' takes 1 to 10 years, but '{1}' was given.", "「{0}」には1〜10の年数を書いてください。「{1}」は使えません。");
    public static readonly Phrase NotBuilds = new("'{0}' takes whole numbers such as 2 or 0,1,2, but '{1}' was given.",
        "「{0}」には 2 や 0,1,2 のような整数を書いてください。「{1}」は読み取れません。");
    public static readonly Phrase NotNeeds = new("'{0}' takes two candidates such as A=B (A needs B), but '{1}' was given.",
        "「{0}」には A=B(Aの前にBが必要)のように書いてください。「{1}」は読み取れません。");
    public static readonly Phrase NoSuchMethod = new("'{0}' takes one of {1}, but '{2}' was given.{3}",
        "「{0}」に指定できるのは {1} です。「{2}」は使えません。{3}");
    public static readonly Phrase ScenarioTwice = new("The scenario '{0}' is given twice.", "見直し案(シナリオ)「{0}」が2回指定されています。");
    public static readonly Phrase NotTogether = new("'{0}' and '{1}' cannot be given together.", "「{0}」と「{1}」は同時に指定できません。");
    public static readonly Phrase OnlyWith = new("'{0}' has a meaning only together with '{1}'.", "「{0}」は「{1}」と一緒でなければ意味がありません。");
    public static readonly Phrase WholeNumber = new("a whole number", "整数");

    // While it runs
    public static readonly Phrase SecondsLeft = new("about {0} s left", "残り約{0}秒");
    public static readonly Phrase MinutesLeft = new("about {0} min left", "残り約{0}分");
    public static readonly Phrase Finished = new("{0}: done after {1} s", "{0}: 完了({1}秒)");
    public static readonly Phrase Interrupted = new("Interrupted. Nothing was left half-written.", "中断しました。書きかけのファイルはありません。");
    public static readonly Phrase FinishedBefore = new("Finished before that: {0}.", "それまでに終わった計算: {0}。");
    public static readonly Phrase OurFault = new(
        "Something went wrong that is our fault, not yours ({0}). Please report it together with the file, if you may share it; "
        + "RPA_DISCOVERY_TRACE=1 shows the details to send along.",
        "プログラムの不具合です。お使いの方の誤りではありません({0})。できればファイルを添えて開発者にお知らせください。RPA_DISCOVERY_TRACE=1 とすると、添えていただく詳しい内容が表示されます。");
    public static readonly Phrase OutOfMemory = new(
        "There is not enough memory for this. Try fewer cases, a shorter period or '--threads 1'.",
        "メモリーが足りません。件数や期間を減らすか、「--threads 1」を試してください。");
    public static readonly Phrase Wrote = new("Wrote {0}", "書き出しました: {0}");

    // Findings
    public static readonly Phrase NotAnswered = new(
        "{0}: for a bot, nobody has answered yet (it is ranked all the same, with a lower chance):",
        "{0}: ロボットについて、まだ聞いていないこと(見込みを下げたうえで順番はつけます):");
    public static readonly Phrase OpenFor = new("{0}: {1} of {2} {2:step|steps}", "{0}: 作業{2}件のうち{1}件");
    public static readonly Phrase AskFirst = new("{0}: to be asked first, before a bot is ranked: {1}", "{0}: 順番をつける前に確かめること: {1}");
    public static readonly Phrase NothingFound = new("{0}: nothing to report.", "{0}: 確認事項はありません。");
    public static readonly Phrase Counts = new("errors: {0}, warnings: {1}, hints: {2}", "誤り{0}件、注意{1}件、助言{2}件");
    public static readonly Phrase AndMore = new("… and {0} more; '--json' lists all that were kept.", "…ほか{0}件。「--json」で残りも表示します。");
    public static readonly Phrase HintsHidden = new("About the file: warnings {0}, hints {1}; see 'rpa-discovery validate {2}'.",
        "ファイルについて注意{0}件、助言{1}件: 「rpa-discovery validate {2}」で表示します。");

    // Screens
    public static readonly Phrase Simulated = new("Simulated: {0}, {1} {1:replication|replications}, seed {2}.",
        "対象期間: {0}。くり返し計算{1}回、再計算用の番号{2}。");
    public static readonly Phrase WorkflowsHeading = new("Workflows", "業務の流れ");
    public static readonly Phrase PoolsHeading = new("People", "担当(係)");
    public static readonly Phrase StepsHeading = new("Steps, by people's time", "作業(職員の時間が多い順)");
    public static readonly Phrase BotsHeading = new("Robots", "ロボット");
    public static readonly Phrase WorkflowColumn = new("workflow", "業務の流れ");
    public static readonly Phrase CasesColumn = new("cases", "件数");
    public static readonly Phrase CycleColumn = new("arrival to end (interval)", "完了まで(見込みの幅)");
    public static readonly Phrase NineInTenColumn = new("9 in 10 within", "10件中9件");
    public static readonly Phrase WaitingColumn = new("waiting", "待ち");
    public static readonly Phrase LateColumn = new("late", "期限遅れ");
    public static readonly Phrase CausesHeading = new("What the waiting of a case comes from", "1件あたりの待ちの原因");
    public static readonly Phrase ContentionColumn = new("all busy", "人手待ち");
    public static readonly Phrase UnavailabilityColumn = new("closed, away", "時間外・不在待ち");
    public static readonly Phrase BatchingColumn = new("batched", "まとめ処理待ち");
    public static readonly Phrase PriorityColumn = new("put behind", "後回し");
    public static readonly Phrase EachPersonHeading = new("Each person", "職員1人ずつ");
    public static readonly Phrase PersonColumn = new("person", "職員");
    public static readonly Phrase DutyColumn = new("on duty h a year", "勤務(年・時間)");
    public static readonly Phrase MachinesHeading = new("Machines", "端末");
    public static readonly Phrase MachineColumn = new("machine", "端末");
    public static readonly Phrase MachineInUseColumn = new("share of its hours in use", "使われている時間の割合");
    public static readonly Phrase PoolColumn = new("pool", "担当(係)");
    public static readonly Phrase FullColumn = new("hours in use (interval)", "勤務時間の埋まり具合(幅)");
    public static readonly Phrase OvertimeColumn = new("overtime h a year", "時間外勤務(年・時間)");
    public static readonly Phrase QueueColumn = new("queue", "処理待ち");
    public static readonly Phrase StepColumn = new("step", "作業");
    public static readonly Phrase VisitsColumn = new("times", "回数");
    public static readonly Phrase WorkColumn = new("work each", "実作業(1回)");
    public static readonly Phrase WaitEachColumn = new("waiting each", "待ち(1回)");
    public static readonly Phrase HoursAYearColumn = new("h a year (interval)", "年の時間(見込みの幅)");
    public static readonly Phrase BotColumn = new("robot", "ロボット");
    public static readonly Phrase BotBusyColumn = new("h a year", "年の時間");
    public static readonly Phrase BotCasesColumn = new("cases", "件数");
    public static readonly Phrase BotBackColumn = new("came back", "職員に戻る件");
    public static readonly Phrase IntervalNote = new(
        "Intervals: 95 times in 100 the mean lies there as far as the runs go; they do not count how sure the figures in the file are.",
        "見込みの幅は、くり返し計算の平均が100回のうち95回入る範囲です。ファイルの数字の確からしさは含みません。");
    public static readonly Phrase NoIntervalNote = new("No intervals: {0}.", "見込みの幅は出せません: {0}。");
    public static readonly Phrase WarmUpFound = new(
        "Left out at the beginning: {0} {0:week|weeks} (seen on {1} pilot {1:run|runs} of {2} {2:week|weeks}; '{3}' settled last).",
        "集計から除く助走期間: {0}週({2}週の試し計算{1}回で判断。最後に落ち着いたのは「{3}」)。");
    public static readonly Phrase NoWarmUp = new(
        "Nothing is left out at the beginning: {0} pilot {0:run|runs} of {1} {1:week|weeks} do not begin otherwise than they go on.",
        "集計から除く助走期間: なし({1}週の試し計算{0}回では、初めと後とで違いが見られません)。");
    public static readonly Phrase PartialNote = new("Interrupted after {0} {0:replication|replications}; the figures are of these only.",
        "{0}回のくり返し計算で中断しました。数字はその分だけのものです。");
    public static readonly Phrase EffectsOf = new("{0} against today", "現状と「{0}」の比較");
    public static readonly Phrase AsIsColumn = new("today", "現状");
    public static readonly Phrase ToBeColumn = new("then", "見直し後");
    public static readonly Phrase DifferenceColumn = new("difference (interval)", "差(見込みの幅)");
    public static readonly Phrase FigureColumn = new("figure", "項目");
    public static readonly Phrase CycleOf = new("{0}: arrival to end", "{0}: 受付から完了まで");
    public static readonly Phrase LateOf = new("{0}: late", "{0}: 期限遅れ");
    public static readonly Phrase FullOf = new("{0}: hours in use", "{0}: 勤務時間の埋まり具合");
    public static readonly Phrase OvertimeOf = new("{0}: overtime h a year", "{0}: 時間外勤務(年・時間)");
    public static readonly Phrase ReadingStage = new("reading", "読み込み");
    public static readonly Phrase SimulatingStage = new("simulating today", "現状の計算");
    public static readonly Phrase ComparingStage = new("comparing", "見直し後の計算");
    public static readonly Phrase FiguresStage = new("trying possible figures", "数字の確からしさの計算");
    public static readonly Phrase CommentsDropped = new("Comments are not carried over.", "注釈(#の後)は引き継がれません。");
    public static readonly Phrase NextSteps = new(
        "Next: 'rpa-discovery validate {0}', then 'rpa-discovery map {0} -o map.html' and 'rpa-discovery {0}'.",
        "次は「rpa-discovery validate {0}」、続いて「rpa-discovery map {0} -o map.html」と「rpa-discovery {0}」です。");
    public static readonly Phrase OpenMermaid = new(
        "To see the drawing: open {0} in a text editor, copy all of it, and paste it between the lines ```mermaid and ``` on a page that "
        + "draws Mermaid, such as a wiki, GitLab or GitHub, or an editor's Markdown preview.",
        "図を見るには: {0} をメモ帳で開いて中身をすべてコピーし、Mermaidの図を表示できる画面(庁内のWiki、GitLab、GitHub、エディターのMarkdown表示など)に、```mermaid の行と ``` の行の間に貼り付けます。");
    public static readonly Phrase OpenPicture = new("Open {0} with a browser; pointing at a box or an arrow shows its figures.",
        "{0} をブラウザーで開きます。四角や矢印の上にマウスを置くと、詳しい内容が出ます。");
    public static readonly Phrase OpenDot = new(
        "To see the drawing: where Graphviz is installed, 'dot -Tsvg {0} -o {1}' makes a picture that every browser opens.",
        "図を見るには: Graphvizの入ったPCで「dot -Tsvg {0} -o {1}」とすると、ブラウザーで開ける絵({1})ができます。");
    public static readonly Phrase TitleHelp = new("The division's name for people; else the table's column 部署, or the name of its file.",
        "部署の名前。指定がなければ表の「部署」の列、それもなければ表のファイル名。");
    public static readonly Phrase AllNotesHelp = new("Every finding with its row and cell, not one line for each kind.",
        "確認事項を種類ごとにまとめず、1行ずつ表示します。");
    public static readonly Phrase SchemaArgument = new(
        "department (when nothing is said), scenario, analysts, result (of --json); reference and reference-ja print every field as a page.",
        "department(指定がなければこれ)・scenario・analysts・result(--jsonの結果)。referenceとreference-jaは全項目の表。");
    public static readonly Phrase InputArgument = new("The department file to read (.yaml).", "読み込む職場のファイル(.yaml)。");
    public static readonly Phrase StudyFull = new(
        "The whole report: 'rpa-discovery study {0} --out DIR' (report.html, report.md, report.xlsx and report.json).",
        "くわしい報告: 「rpa-discovery study {0} --out フォルダー」(report.html・report.md・report.xlsx・report.json)。");

    // Playing a case
    public static readonly Phrase CaseStands = new("{0}  The case stands in: {1}", "{0}  今いるところ: {1}");
    public static readonly Phrase CanHappen = new("What can happen now:", "起こり得ること:");
    public static readonly Phrase AskEvent = new("Number or name (empty ends): ", "番号か名前を入力してください(何も入力しなければ終わります): ");
    public static readonly Phrase CaseEnded = new("{0}  The case has ended: {1}", "{0}  この件は終わりました: {1}");
    public static readonly Phrase TimerAt = new("{0} (when time is up, {1})", "{0}(時間が来たとき、{1})");
    public static readonly Phrase TimerSometime = new("{0} (when time is up)", "{0}(時間が来たとき)");
    public static readonly Phrase StepTaken = new("{0}  {1}: {2} -> {3}", "{0}  {1}: {2} → {3}");

    // Why a file cannot be read or written
    public static readonly Phrase NoPermission = new("you have no permission", "権限がありません");
    public static readonly Phrase NoFolder = new("the folder does not exist", "フォルダーがありません");
    public static readonly Phrase FileForFolder = new("a file stands where its folder should be", "フォルダーのあるべき所にファイルがあります");
    public static readonly Phrase IsAFolder = new("it is a folder", "フォルダーです");
    public static readonly Phrase InUse = new("another program holds it, or the disk is full", "ほかのプログラムが使っているか、空き容量がありません");
    public static readonly Phrase NoSpace = new("no space is left there", "空き容量がありません");
    public static readonly Phrase NameTooLong = new("the name is longer than the system allows", "名前が長すぎます");
    public static readonly Phrase StreamFailed = new("{0} cannot be written: {1}.", "{0}に書き込めません: {1}。");
    public static readonly Phrase StandardOutput = new("Standard output", "標準出力");
    public static readonly Phrase StandardError = new("Standard error", "標準エラー出力");
    public static readonly Phrase StreamClosed = new("it is closed", "閉じられています");
    public static readonly Phrase ReaderGone = new("the program that read it has ended", "読み取っていたプログラムが終わっています");
    public static readonly Phrase SystemRefused = new("the system says '{0}'", "システムからの応答は「{0}」です");
    public static readonly Phrase BadName = new("the name has letters that a file name cannot have", "ファイル名に使えない文字があります");
}
