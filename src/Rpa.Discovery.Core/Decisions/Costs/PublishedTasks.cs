using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs;

/// <summary>Hours before and after that Japanese municipalities have published for single tasks done by bots.</summary>
/// <remarks>Facts as found at the addresses given, one row per task with both figures. Where press and city disagree the city's figure
/// stands.</remarks>
internal static class PublishedTasks
{
    private const string Imizu = "https://www.city.imizu.toyama.jp/guide/svGuideDtl.aspx?servno=43173";
    private const string Tsukuba = "https://setsuyaku.ceo/post/3180/";
    private const string Yokohama = "https://hataraku-salon.jp/2019/03/22/rpa15de/";

    public static readonly IReadOnlyList<PublishedTask> All =
    [
        Row("IMZ1", "Imizu", "射水市", "課税課", "軽自動車税車両異動入力", 1095, 176, 0.839, 2024, Imizu),
        Row("IMZ2", "Imizu", "射水市", "収納対策課+保険年金課", "税収納データ日次消込・国保高齢証発行・国保月末集計", 484, 47, 0.903, 2024, Imizu),
        Row("IMZ3", "Imizu", "射水市", "保健センター", "予防接種結果入力", 846, 460, 0.456, 2024, Imizu),
        Row("IMZ4", "Imizu", "射水市", "社会福祉課", "精神障害者保健福祉手帳・自立支援医療判定結果入力", 223, 112, 0.498, 2024, Imizu),
        Row("IMZ5", "Imizu", "射水市", "子育て支援課", "保育認定・契約情報変更入力", 183, 72, 0.607, 2024, Imizu),
        Row("IMZ6", "Imizu", "射水市", "公共施設マネジメント推進課", "施設稼働状況入力", 1317, 898, 0.318, 2024, Imizu),
        Row("TKB1", "Tsukuba", "つくば市", "市民税課", "5業務(新規事業者登録・電子申告印刷 等)", 424.73, 88.3, 0.792, 2018, Tsukuba),
        Row("TKB2", "Tsukuba", "つくば市", "市民窓口課", "異動届受理通知", 85, 14.17, 0.833, 2018, Tsukuba),
        Row("YKH1", "Yokohama", "横浜市", "総務局ICT基盤管理課", "ID/メールアドレス発行", 26, 1.73, 0.933, 2019, Yokohama),
        Row("YKH2", "Yokohama", "横浜市", "健康福祉局地域包括ケア推進課", "外部システム画像ファイル取得", 400, 3.6, 0.991, 2019, Yokohama),
    ];

    /// <summary>The three nearest tasks in hours, and whether the prediction is more than anybody has published.</summary>
    public static PublishedComparison Compare(Candidate candidate, ExperimentResult asIs, CandidateEffects effects)
    {
        var paths = AutomatedStep.Automated(candidate, asIs.Department).Select(s => s.Path).ToHashSet();
        var hoursBefore = paths.Sum(p => asIs.Samples.Of(MeasureKind.StateCohortStaffHours, p.ToString()).Average()) / asIs.Years;
        if (paths.Count == 0 || !(hoursBefore > 0))
            return PublishedComparison.None;
        var released = effects.ByState.Where(s => paths.Contains(s.State)).Sum(s => s.HoursReleasedPerYear.Mean ?? 0);
        var reduction = released / hoursBefore;
        var most = All.Max(t => t.Reduction);
        var above = reduction > most;
        var notes = new List<Message> { DecisionWords.PublishedAreSuccesses };
        if (above)
            notes.Add(DecisionWords.AbovePublished.With(Amount.Share(reduction), Amount.Share(most)));
        else if (reduction > 0.99)
            notes.Add(DecisionWords.AboveNinetyNine.With(Amount.Share(reduction)));
        return new PublishedComparison
        {
            PredictedReduction = reduction,
            Nearest = [.. All.OrderBy(t => Math.Abs(Math.Log(t.HoursBefore / hoursBefore)))
                .ThenBy(t => t.Id, StringComparer.Ordinal).Take(3)],
            Notes = notes,
            IsAbovePublished = above || reduction > 0.99,
        };
    }

    private static PublishedTask Row(string id, string city, string ja, string division, string task, double before, double after,
        double reduction, int year, string url) =>
        new()
        {
            Id = id,
            City = new Text { English = city, Japanese = ja },
            Division = division,
            Task = task,
            HoursBefore = before,
            HoursAfter = after,
            Reduction = reduction,
            Year = year,
            SourceUrl = url,
        };
}
