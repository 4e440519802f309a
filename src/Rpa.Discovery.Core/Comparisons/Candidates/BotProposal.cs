using Rpa.Discovery.Calendars;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>A bot for a step or a chain of steps, by the stated conventions: what it takes, what comes back, what it costs, in figures and
/// in words.</summary>
internal sealed class BotProposal
{
    private readonly IReadOnlyList<StepProfile> _steps;
    private readonly bool _reads;
    private readonly Pay _pay;
    private BotSize? _size;

    /// <param name="steps">The steps in their order, at least one.</param>
    /// <param name="readsPaper">Whether AI-OCR reads what comes on paper.</param>
    public BotProposal(IReadOnlyList<StepProfile> steps, bool readsPaper)
    {
        _steps = steps;
        _reads = readsPaper;
        _pay = Pay.Of(Department);
    }

    /// <summary>The first day of the year for which it is sized.</summary>
    public DateOnly From { get; init; } = FiscalYear.Japan(2026).Start;

    /// <summary>How many units it takes to keep up in the busiest month.</summary>
    public BotSize Size =>
        _size ??= BotSize.Of(Department, CalendarOf(),
            [.. _steps.Select(s => (s.Workflow, s.HoursPerYear * BotConventions.EffortShare * CoverageOf(s)))], From);

    private Department Department => _steps[0].Department;

    /// <summary>Staff hours a year that it would release by effort alone.</summary>
    public double HoursPerYear => _steps.Sum(s =>
    {
        var coverage = CoverageOf(s);
        if (s.HoursPerVisit <= 0)
            return 0;
        var extra = BotConventions.ExtraMinutes / 60 / s.HoursPerVisit;
        var left = 1 - coverage
            + (coverage * ((s.Exceptions * (1 + extra)) + ((1 - s.Exceptions) * ReviewShareOf(s) * ReviewEffortShareOf(s))));
        return s.HoursPerYear * (1 - left);
    });

    /// <summary>Share of a step's cases that it takes.</summary>
    public double CoverageOf(StepProfile step)
    {
        var screen = Math.Max(0, 1 - step.PaperShare - step.PdfShare);
        return (screen * CoverageOf(step, InputForm.Screen)) + (step.PdfShare * CoverageOf(step, InputForm.Pdf))
            + (step.PaperShare * CoverageOf(step, InputForm.Paper));
    }

    public Scenario Scenario(string id, Text title)
    {
        var bot = id;
        return new Scenario
        {
            Id = id,
            Title = title,
            Bots = [BotOf(bot, title)],
            Changes = [.. _steps.Select(s => new AutomateChange { States = [s.Path], Automation = AutomationOf(s, bot) })],
        };
    }

    public IReadOnlyList<Message> BotDoes() =>
    [
        .. _reads ? [CandidateWords.BotReads] : Array.Empty<Message>(),
        .. _steps.Select(s =>
            CandidateWords.BotDoes.With(CandidateWording.NameOf(s), CandidateWording.Span(s.HoursPerVisit * BotConventions.EffortShare),
                CandidateWording.Share(CoverageOf(s)))),
        CandidateWords.BotSize.With(Size.Units, CandidateWording.Hours(Size.HoursPerYear), CandidateWording.Share(Size.Load),
            new CalendarMonth(Size.BusiestMonth)),
    ];

    public IReadOnlyList<Message> PeopleStillDo()
    {
        var still = new List<Message>();
        foreach (var step in _steps)
        {
            var coverage = CoverageOf(step);
            if (coverage < 1)
                Add(step, CandidateWords.PeopleDoTheRest.With(CandidateWording.Share(1 - coverage)));
            Add(step, CandidateWords.PeopleDoExceptions.With(CandidateWording.Share(step.Exceptions),
                CandidateWording.Span(BotConventions.ExtraMinutes / 60)));
            Add(step, CandidateWords.PeopleReview.With(CandidateWording.Share(ReviewShareOf(step)),
                CandidateWording.Span(step.HoursPerVisit * ReviewEffortShareOf(step))));
        }

        return still;

        void Add(StepProfile step, Message sentence) =>
            still.Add(_steps.Count == 1 ? sentence : CandidateWords.AtStep.With(CandidateWording.NameOf(step), sentence));
    }

    public IReadOnlyList<Message> CannotDo()
    {
        var paper = _reads ? 0 : _steps.Max(s => s.PaperShare);
        return
        [
            .. paper > 0 ? [CandidateWords.CannotReadPaper.With(CandidateWording.Share(paper))] : Array.Empty<Message>(),
            CandidateWords.CannotDecide,
            CandidateWords.CannotSurvive,
        ];
    }

    public IReadOnlyList<Assumption> Assumptions()
    {
        var assumed = new List<Assumption>();
        foreach (var step in _steps)
        {
            var path = step.Path.ToString();
            Add(CandidateWords.AssumeCoverage, CoverageOf(step), Unit.Share, path);
            Add(CandidateWords.AssumeExceptions, step.Exceptions, Unit.Share, path);
            Add(CandidateWords.AssumeBotEffort, BotConventions.EffortShare, Unit.Share, path);
            Add(CandidateWords.AssumeReview, ReviewShareOf(step), Unit.Share, path);
            Add(CandidateWords.AssumeReviewEffort, ReviewEffortShareOf(step), Unit.Share, path);
            Add(CandidateWords.AssumeExtra, BotConventions.ExtraMinutes, Unit.Minutes, path);
            if (step.Traits.Rules is null)
                Add(CandidateWords.AssumeRules, StepProfile.RulesWhenUnknown, Unit.Share, path);
            if (!step.InputIsSaid)
                Add(CandidateWords.AssumeScreen, 1, Unit.Share, path);
        }

        Add(CandidateWords.AssumeNoStops, 0, Unit.Number, null);
        Add(CandidateWords.AssumeLicence, (double)Price(BotConventions.LicenceHours), Unit.MoneyPerYear, null);
        if (_reads)
            Add(CandidateWords.AssumeOcr, (double)Price(BotConventions.OcrHours), Unit.MoneyPerYear, null);
        Add(CandidateWords.AssumeBuild, (double)Build, Unit.Money, null);
        Add(CandidateWords.AssumeMaintenance, BotConventions.MaintenanceShares[0], Unit.Share, null);

        return assumed;

        void Add(Phrase name, double value, Unit unit, string? path) =>
            assumed.Add(new Assumption { Name = name, Value = value, Unit = unit, Path = path, Evidence = EvidenceClass.Guess });
    }

    public IReadOnlyList<Message> ToAsk() =>
    [
        .. Department.Currency is null or "JPY" ? Array.Empty<Message>() : [CandidateWords.AskPrice.With(Department.Currency)],
        .. _steps.Any(s => !s.InputIsSaid) ? [CandidateWords.AskInput] : Array.Empty<Message>(),
    ];

    private decimal Build =>
        Price(BotConventions.BuildHours + (BotConventions.BuildNextStepHours * (_steps.Count - 1))
            + (_reads ? BotConventions.OcrBuildHours : 0));

    private decimal Price(double hours) => (decimal)hours * _pay.Hour;

    private double CoverageOf(StepProfile step, InputForm form) => BotConventions.Coverage * step.Rules * (form switch
    {
        InputForm.Screen => 1,
        InputForm.Pdf => step.Layout,
        _ => _reads ? step.Layout : 0,
    });

    // Only what was read from paper is looked at in full.
    private double ReviewShareOf(StepProfile step)
    {
        if (!_reads || CoverageOf(step) <= 0)
            return BotConventions.ReviewShare;
        var read = step.PaperShare * CoverageOf(step, InputForm.Paper) / CoverageOf(step);
        return (read * BotConventions.OcrReviewShare) + ((1 - read) * BotConventions.ReviewShare);
    }

    private double ReviewEffortShareOf(StepProfile step) =>
        _reads && step.PaperShare > 0 ? BotConventions.OcrReviewEffortShare : BotConventions.ReviewEffortShare;

    private Automation AutomationOf(StepProfile step, string bot) => new()
    {
        Bot = bot,
        Effort = step.State.Work.Effort.Map(BotEffort),
        Coverage = CoverageByForm(step),
        Exceptions = (Share)step.Exceptions,
        Extra = Duration.Exactly(TimeSpan.FromMinutes(BotConventions.ExtraMinutes)),
        ThenEffortShare = 1,
        ReviewShare = ReviewShareOf(step),
        ReviewEffort = TimeSpan.FromHours(step.HoursPerVisit * ReviewEffortShareOf(step)) is { Ticks: > 0 } review
            ? Duration.About(review) : null,
    };

    private Varying<Share> CoverageByForm(StepProfile step)
    {
        if (step.Traits.InputFrom is not { } attribute || step.Workflow.Attributes.FirstOrDefault(a =>
            string.Equals(a.Id, attribute, StringComparison.Ordinal)) is not { Choices.Count: > 0 } from)
            return (Share)CoverageOf(step);
        return new Varying<Share>
        {
            Per = attribute,
            Cases = [.. from.Choices.Select(c =>
                new VaryingCase<Share> { Key = c.Value, Value = CoverageOf(step, InputForms.Of(c.Value) ?? InputForm.Screen) })],
        };
    }

    // A machine takes the same time for the same kind of case. A law given as a total keeps its total, which is divided by the visits.
    private static Duration BotEffort(Duration human) => human with
    {
        Distribution = human.TotalHoursPerYear is null ? Distribution.Constant(human.Drawn.Mean * BotConventions.EffortShare)
            : Distribution.Constant(1),
        TotalHoursPerYear = human.TotalHoursPerYear * BotConventions.EffortShare,
        Said = null,
        AwkwardShare = null,
    };

    private Bot BotOf(string id, Text title) => new()
    {
        Id = id,
        Title = title,
        Calendar = CalendarOf(),
        Units = Size.Units,
        Owner = _steps.Select(s => s.Traits.MaintainedBy).FirstOrDefault(o => o is not null),
        Licence = BotConventions.LicenceOf(Price(BotConventions.LicenceHours + (_reads ? BotConventions.OcrHours : 0))),
        Build = Build,
        MaintenanceShareOfBuild = BotConventions.MaintenanceShares,
        IsInHoursOfPay = _pay.IsInHours,
    };

    // While its systems are online; without any said, while its people are there, which promises least.
    private string? CalendarOf() =>
        Department.Systems.FirstOrDefault(s =>
            s.Online is not null && _steps.Any(step => step.State.Work.Systems.Contains(s.Id, StringComparer.Ordinal)))?.Online
        ?? (_steps[0].FirstPool is { } pool ? Department.FindPool(pool)?.Calendar : null) ?? Department.Calendar;
}
