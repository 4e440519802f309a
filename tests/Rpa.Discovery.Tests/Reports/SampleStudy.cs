using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Costs.Presets;
using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Tests.Reports;

/// <summary>A study made by hand: two ranked candidates, one that is kept out, one that is an answer only.</summary>
internal static class SampleStudy
{
    public static StudyResult With(
        string title = "Key in", int levelOfSecond = 2, double first = 0.86, Verdict verdict = Verdict.Good, double hours = 123.456,
        bool ranked = true, string currency = "JPY", GroupRanking? group = null, double value = 30, string aim = "time",
        IReadOnlyList<MethodVerdict>? others = null, StaffLoad? load = null, bool isPartial = false)
    {
        var department = new Department
        {
            Id = "tax",
            Title = new Text { English = "Tax Division", Japanese = "納税課" },
            Currency = currency,
            Workflows =
            [
                new Workflow
                {
                    Id = "transfer",
                    Title = new Text { English = "Transfer correction", Japanese = "振替科目更正" },
                    Initial = "keyed",
                    States = [new WaitState { Id = "keyed", Title = new Text { English = title, Japanese = title } }],
                },
            ],
        };
        var options = new ExperimentOptions { Dates = FiscalYear.Japan(2026), Seed = 2026 };
        var asIs = new ExperimentResult(new SampleTable([], 30))
        {
            Department = department,
            Options = options,
            Replications = 30,
            Years = 1,
            Workflows = [],
            States = [],
            Pools = [],
            Bots = [],
            Performance = Speed,
        };
        return new StudyResult
        {
            IsPartial = isPartial,
            Headline = ReportHeadline.Of(ranked ? [Row(1, 1, title, first, hours, isLevel: levelOfSecond == 1, value: value, aim: aim),
                Row(2, levelOfSecond, "Second", 1 - first, 40)] : [], []),
            File = new DepartmentFile
            {
                Department = department,
                Files = ["processes/tax.yaml"],
                Sources = [new Source { Id = "workshop", Title = "workshop of 12 May", Url = "https://example.org/a_b" }],
            },
            Options = options,
            Diagnostics = [],
            AsIs = asIs,
            Load = load ?? new StaffLoad
            {
                Factor = 0.8, WorkHours = 800, Hours = 1000, Pools = ["clerk"], Dates = FiscalYear.Japan(2026),
                Verdict = LoadVerdict.Settles,
                Sentence = new Text { English = "The fullest: Clerks.", Japanese = "最も忙しいのは職員です。" }, Slips = [],
            },
            Credibility = new CredibilityReport
            {
                Headline = new Text { English = "The hours add up.", Japanese = "時間の合計は合っています。" },
                Rows =
                [
                    new CredibilityRow
                    {
                        Kind = CredibilityKind.Overtime, Where = "clerk", Month = 5, Simulated = Around(120, 6, Unit.Hours), Observed = 140,
                        Verdict = verdict,
                        Tolerance = new Text { English = "within 20 %", Japanese = "20%以内" },
                        Sentence = new Text { English = "Overtime in May: 120 h against 140 h.", Japanese = "5月の時間外勤務: 計算120時間、実績140時間。" },
                        Evidence = EvidenceClass.Log,
                    },
                ],
            },
            HotSpots =
            [
                new HotSpot
                {
                    Kind = HotSpotKind.State, Where = "transfer/keyed", Measure = HotSpotMeasure.WaitingHoursPerYear,
                    Estimate = Around(2345.678, 100, Unit.HoursPerYear), Share = 0.41,
                    Why = new Text { English = "Everybody is busy in May.", Japanese = "5月は人手待ちです。" },
                    Headline = new Text { English = "Cases wait for key-in.", Japanese = "入力で待ちが出ています。" }, Level = 1,
                    Evidence = EvidenceClass.Interview,
                },
            ],
            Candidates = [Candidate("key-in", title), Candidate("second", "Second"), Candidate("form", "A better form")],
            Aims = [new AimScale { Aim = "time", Title = new Text { English = "time freed", Japanese = "時間を生み出す" }, Hundred = 1880,
                Unit = Unit.HoursPerYear, Counts = true, Reading = new Text { English = "hours freed", Japanese = "ほかの仕事に回せる時間" } }],
            Ranking = ranked ? [Row(1, 1, title, first, hours, isLevel: levelOfSecond == 1, value: value, aim: aim),
                Row(2, levelOfSecond, "Second", 1 - first, 40)] : [],
            NotNow =
            [
                new GatedCandidate
                {
                    Candidate = Candidate("approve", "Approval"),
                    Gates = [new Precondition { Kind = PreconditionKind.Authority,
                        Reason = new Text { English = "it decides.", Japanese = "決裁だからです。" } }],
                    Effects = Effects(300), Business = Business(), Value = Around(20, 1, Unit.Points),
                },
            ],
            Certainty = ranked ? Sure(first) : null,
            MeasureNext =
            [
                new ValueOfInformation
                {
                    Figure = new Text { English = "time of key-in", Japanese = "入力の1件の時間" }, Path = "transfer/keyed effort",
                    Evidence = EvidenceClass.Guess, IsUnknown = true, Gain = 1.5, DoubtNow = 0.38, DoubtAfter = 0.15,
                    How = new Text { English = "Time 20 cases of key-in: doubt falls from 38 % to 15 %.",
                        Japanese = "入力を20件測る: 一番が入れ替わるおそれが38%から15%に下がります。" },
                },
            ],
            Assumptions = [new Text { English = "A bot lasts five years.", Japanese = "ロボットは5年使います。" }],
            OtherMethods = others ?? [],
            Group = group,
            FilesDrawn = 100,
            FilesKept = 96,
            WeightingsDrawn = 10_000,
            InputHash = new string('a', 64),
            Performance = Speed,
        };
    }

    public static Estimate Around(double mean, double spread, Unit unit) =>
        Estimate.FromReplications([.. Enumerable.Range(0, 30).Select(i => mean + (spread * (i - 14.5) / 14.5))], unit);

    /// <summary>The first candidate with another business case and familiar scores.</summary>
    public static RankedCandidate Row(BusinessCase business, IReadOnlyList<FamiliarScore> familiar) =>
        Row(1, 1, "Key in", 0.9, 100, business, familiar);

    private static Performance Speed => new() { Activities = 1000, Events = 5000, Seconds = 1.5, AllocatedBytes = 0 };

    private static RankedCandidate Row(int rank, int level, string title, double first, double hours, BusinessCase? business = null,
        IReadOnlyList<FamiliarScore>? familiar = null, bool isLevel = false, double value = 30, string aim = "time") => new()
        {
            Rank = rank,
            BestRank = level,
            WorstRank = level == 1 && isLevel ? 2 : rank,
            Level = level,
            Candidate = Candidate(rank == 1 ? "key-in" : "second", title),
            Value = Around(value / rank, 1, Unit.Points),
            Chance = new SuccessProbability(
            [new ChanceFactor { Factor = 0.8, Reason = new Text { English = "known rules, not written", Japanese = "決まりはあるが書かれていない" } }]),
            Contributions = [new AimContribution { Aim = aim, Weight = 0.2, Benefit = Around(12.3456, 1, Unit.Points), Cost = 0,
            Points = 1.23456 }],
            Effects = Effects(hours, hasBurden: aim == "burden"),
            Possible = new PossibleAmounts
            {
                DoubtfulFigures = 4,
                Value = Range(30.0 / rank),
                Effects = new Dictionary<string, PossibleAmount>(StringComparer.Ordinal) { ["hoursReleasedPerYear"] = Range(hours) },
            },
            Certainty = Sure(first),
            Acceptability = [first, 1 - first],
            Business = business ?? Business(),
            Familiar = familiar ?? [],
            MarginalInSequence = rank == 1 ? null : Around(hours * 0.9, 2, Unit.HoursPerYear),
            Published = new PublishedComparison
            {
                PredictedReduction = 0.8765,
                Nearest = rank == 1
                ? [new PublishedTask { Id = "IMZ2", City = new Text { English = "Imizu", Japanese = "射水市" }, Division = "納税課",
                    Task = "収納消込", HoursBefore = 484, HoursAfter = 47, Reduction = 0.9029, Year = 2024,
                    SourceUrl = "https://example.org" }] : [],
                Notes = [new Text { English = "Published cases are successes.", Japanese = "公表されているのは成功例です。" }],
            },
            ToAsk = [new Text { English = "Who mends it?", Japanese = "誰が直しますか。" }],
        };

    private static PossibleAmount Range(double about) =>
        new() { P10 = 0.7 * about, P50 = about, P90 = 1.5 * about, Files = 96, Error = 0.02 * about };

    private static Certainty Sure(double first) =>
        new()
        {
            K = 5, IsFirst = true, Ranked = 12, Rows = 100, First = first, TopK = 0.99, Runs = 0.97, Figures = first,
            Opinions = 0.71234
        };

    private static Candidate Candidate(string id, string title) => new()
    {
        Id = id,
        Title = new Text { English = title, Japanese = title },
        Kind = CandidateKind.Bot,
        Answer = id == "form" ? Answer.FixTheForm : Answer.Bot,
        Reasons = [new Text { English = "Most of the time goes here.", Japanese = "時間の多くがここにかかっています。" }],
        States = [new StatePath("transfer", "keyed")],
        BotDoes = [new Text { English = "It keys the form in.", Japanese = "用紙の内容を入力します。" }],
        PeopleStillDo = [new Text { English = "They look at what comes back.", Japanese = "戻った件を確かめます。" }],
        CannotDo = [new Text { English = "It cannot decide.", Japanese = "判断はできません。" }],
        Assumptions = [new Assumption { Name = new Text { English = "share that the bot can take", Japanese = "ロボットが処理できる割合" },
            Value = 0.85, Unit = Unit.Share }],
        ScreenedHoursPerYear = id == "form" ? 99.9 : 0,
    };

    private static CandidateEffects Effects(double hours, bool hasBurden = false)
    {
        var samples = new EffectSamples
        {
            Replications = 30,
            HoursReleased = new double[30],
            OvertimeAvoided = new double[30],
            TemporaryAvoided = new double[30],
            Freed = new double[30],
            LateAvoided = new double[30],
            WaitingRemoved = new double[30],
            Cashed = new double[30],
            PermanentCostAdded = new double[30],
            BurdenRemoved = new double[30],
        };
        var figures = new Dictionary<string, Estimate?>(StringComparer.Ordinal)
        {
            [nameof(CandidateEffects.HoursReleasedPerYear)] = Around(hours, 12.3, Unit.HoursPerYear),
            [nameof(CandidateEffects.HoursLeftUndonePerYear)] = Estimate.Exact(0, Unit.HoursPerYear),
            [nameof(CandidateEffects.OvertimeHoursAvoidedPerYear)] = Around(20.123, 3, Unit.HoursPerYear),
            [nameof(CandidateEffects.TemporaryHoursAvoidedPerYear)] = Estimate.Exact(0, Unit.HoursPerYear),
            [nameof(CandidateEffects.FreedHoursPerYear)] = Around(100.1, 10, Unit.HoursPerYear),
            [nameof(CandidateEffects.LateCasesAvoidedPerYear)] = null,
            [nameof(CandidateEffects.CycleTimeHours)] = Around(-3.21, 0.2, Unit.Hours),
            [nameof(CandidateEffects.WaitingHoursRemovedPerYear)] = Around(1234.5, 100, Unit.HoursPerYear),
            [nameof(CandidateEffects.BurdenShareRemoved)] = hasBurden ? Around(0.12, 0.01, Unit.Share) : null,
            [nameof(CandidateEffects.CashedPerYear)] = Around(65_432, 1000, Unit.MoneyPerYear),
            [nameof(CandidateEffects.PermanentStaffCostAddedPerYear)] = null,
        };
        return new(samples, new FigureValues(figures))
        {
            ByState = [], OvertimeHoursAvoidedByMonth = [], ByWorkflow = [], ByPool = [],
            Evidence = EvidenceClass.Guess
        };
    }

    private static BusinessCase Business() => new()
    {
        DiscountRate = 0.04,
        Years = [new YearlyCash { Year = 0, Saved = 0, Build = 2_400_000 }],
        NetCashPerYear = -612_345,
        Npv = -3_123_456,
        PaybackYears = null,
        ProbabilityNpvPositive = 0.0123,
        Assumptions = [new Text { English = "Maintenance is 18 % of the build.", Japanese = "保守は構築費の18%とします。" }],
    };
}
