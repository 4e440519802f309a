using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Verification;

/// <summary>One step: its figures, and its hours for the sum.</summary>
internal sealed class StepVerifier
{
    private readonly PilotCases _cases;
    private readonly StepFigures _file;
    private readonly StepFigures[] _possible;
    private readonly IReadOnlyList<MovedFigures> _moved;
    private readonly double _visits;
    private readonly ulong _seed;
    private readonly MeanVariance _returnTimes;
    private readonly MeanVariance _handTimes;

    public StepVerifier(PilotCases cases, Automation? automation, bool reviewsAreReturns, StepFigures file, StepFigures[] possible,
        IReadOnlyList<MovedFigures> moved, double visits, ulong seed)
    {
        _moved = moved;
        _cases = cases;
        _visits = visits;
        _seed = seed;
        HasBot = cases.Taken.Count > 0;
        Automation = automation;
        (_file, _possible) = (file, possible);
        if (reviewsAreReturns && automation?.ReviewShare is { Value: > 0 and var looks })
        {
            _file = file.WithReviewsAsReturns(looks);
            _possible = [.. possible.Select(p => p.WithReviewsAsReturns(looks))];
            _moved = [.. moved.Select(m => m with { Files = [.. m.Files.Select(f => f.WithReviewsAsReturns(looks))] })];
        }

        var taken = cases.Taken;
        BotTimes = PilotCases.Times(taken.Where(c => !c.IsFailure).Select(c => c.BotMinutes));
        _handTimes = PilotCases.Times(cases.All.Where(c => c.Bot is null).Select(c => c.PeopleMinutes));
        Returned = taken.Count(c => c.IsException || c.IsFailure);
        _returnTimes = PilotCases.Times(taken.Where(c => c.IsException || c.IsFailure).Select(c => c.PeopleMinutes));
        Step = Verified(taken);
    }

    public VerifiedStep Step { get; }

    /// <summary>Whether the bot took any case.</summary>
    public bool HasBot { get; }

    /// <summary>What the file says of the bot; null for a new time of people.</summary>
    public Automation? Automation { get; }

    public PilotStep Of => _cases.Step;

    /// <summary>What the file says.</summary>
    public StepFigures File => _file;

    /// <summary>Cases that came back to people, because the bot gave them back or stopped.</summary>
    public int Returned { get; }

    /// <summary>The bot's minutes for a case that it brought to an end.</summary>
    public MeanVariance BotTimes { get; }

    /// <summary>People's minutes for a case by hand.</summary>
    public MeanVariance HandTimes => _handTimes;

    /// <summary>Cases of the pilot that the hours rest on.</summary>
    public int Cases => HasBot ? _cases.Taken.Count : (int)_handTimes.Count;

    /// <summary>Whether anything was measured that the hours depend on.</summary>
    public bool TellsHours => Cases > 0;

    /// <summary>What puts a figure in doubt.</summary>
    public IEnumerable<DoubtSource> RestsOn(Func<StepFigures, double> get)
    {
        // What is stated in the file moves with every source.
        var still = _moved.First(m => m.Source == DoubtSource.Stated).Files;
        return _moved.Where(m => m.Files.Zip(m.Source == DoubtSource.Stated ? still.Select(_ => _file) : still)
            .Any(pair => IsOther(get(pair.First), get(pair.Second)))).Select(m => m.Source);
    }

    // Beyond what sums of fractions miss a number by.
    private static bool IsOther(double one, double other) => Math.Abs(one - other) > 1e-6 * Math.Max(Math.Abs(one), Math.Abs(other));

    public double HoursPredicted => Hours(_file.ReleasedMinutes);

    public double HoursMeasured => Hours(HasBot
        ? _file.Released(_cases.TellsCoverage ? _cases.Taken.Count / (double)_cases.All.Count : _file.Coverage,
            Returned / (double)_cases.Taken.Count,
            _returnTimes.Count > 0 ? _returnTimes.Mean : _file.ReturnMinutes, _file.TodayMinutes * ByHand(_handTimes.Mean))
        : _file.Released(1, 1, _handTimes.Mean, _file.TodayMinutes));

    public double PredictedHours(int draw) => Hours(_possible[draw].ReleasedMinutes);

    /// <summary>The measured hours as the sample leaves them open: Jeffreys' law of a share, Student's of a mean.</summary>
    public double MeasuredHours(int draw)
    {
        if (!HasBot)
            return Hours(_file.Released(1, 1, MeanDrawn(_handTimes, draw, "hand"), _file.TodayMinutes));
        var coverage = _cases.TellsCoverage ? ShareDrawn(_cases.Taken.Count, _cases.All.Count, draw, "coverage") : _file.Coverage;
        var back = ShareDrawn(Returned, _cases.Taken.Count, draw, "exceptions");
        var returned = _returnTimes.Count > 0 ? MeanDrawn(_returnTimes, draw, "return") : _file.ReturnMinutes;
        return Hours(_file.Released(coverage, back, returned,
            _file.TodayMinutes * ByHand(_handTimes.Count > 1 ? MeanDrawn(_handTimes, draw, "hand") : _handTimes.Mean)));
    }

    // Who misjudged the time by hand of the cases that people did misjudged that of the others by the same factor.
    private double ByHand(double measured) => _handTimes.Count > 1 && _file.HandMinutes > 0 ? measured / _file.HandMinutes : 1;

    private double Hours(double minutesOfACase) => minutesOfACase * _visits / 60;

    private VerifiedStep Verified(IReadOnlyList<PilotCase> taken)
    {
        var figures = new List<VerifiedFigure>();
        if (HasBot)
        {
            figures.Add(Time(PilotFigure.BotMinutes, f => f.BotMinutes, BotTimes));
            figures.Add(Share(PilotFigure.Coverage, f => f.Coverage, taken.Count, _cases.TellsCoverage ? _cases.All.Count : 0));
            figures.Add(Share(PilotFigure.Exceptions, f => f.Exceptions, taken.Count(c => c.IsException), taken.Count));
            figures.Add(Share(PilotFigure.Failures, f => f.Failures, taken.Count(c => c.HasStopped), taken.Count));
            figures.Add(Time(PilotFigure.ReturnMinutes, f => f.ReturnMinutes, _returnTimes));
        }

        figures.Add(Time(PilotFigure.HandMinutes, f => f.HandMinutes, _handTimes));
        var dated = taken.Where(c => c.Start is not null).GroupBy(c => DateOnly.FromDateTime(c.Start!.Value)).ToList();
        var back = taken.Count == 0 ? 0 : taken.Count(c => c.IsException) / (double)taken.Count;
        return new VerifiedStep
        {
            Step = _cases.Step,
            Figures = figures,
            VisitsPerYear = _visits,
            Trends =
            [
                .. Trend(PilotFigure.BotMinutes, taken.Where(c => !c.IsFailure).Select(c => c.BotMinutes)),
                .. Trend(PilotFigure.Exceptions, taken.Select(c => (double?)(c.IsException ? 1 : 0))),
                .. Trend(PilotFigure.ReturnMinutes, taken.Where(c => c.IsException).Select(c => c.PeopleMinutes)),
                .. Trend(PilotFigure.HandMinutes, _cases.All.Where(c => c.Bot is null).Select(c => c.PeopleMinutes)),
            ],
            Days = dated.Count,
            DaysWithout = dated.Count(d => !d.Any(c => c.IsException)),
            ExpectedDaysWithout = dated.Sum(d => Math.Pow(1 - back, d.Count())),
        };
    }

    private static IEnumerable<(PilotFigure, PilotTrend)> Trend(PilotFigure figure, IEnumerable<double?> values)
    {
        if (PilotTrend.Of(values.OfType<double>()) is { } trend)
            yield return (figure, trend);
    }

    // A pilot's mean scatters about a possible file's by the pilot's own spread, taken as a share of the mean.
    private VerifiedFigure Time(PilotFigure figure, Func<StepFigures, double> get, MeanVariance sample)
    {
        var n = (int)sample.Count;
        double Expected(int draw) => get(_possible[draw])
            * Math.Max(0, 1 + (sample.StandardError / sample.Mean * StudentT.Quantile(n - 1, Uniform(draw, $"{figure}: pilot"))));
        return new VerifiedFigure
        {
            Figure = figure,
            Predicted = PilotRange.Of(get(_file), Intervals.Of(_possible.Select(get))),
            RestsOn = [.. RestsOn(get)],
            Measured = n == 0 ? null : PilotRange.Of(sample.Mean, n < 2 ? null : Intervals.Mean(sample)),
            Expected = n < 2 ? null : Intervals.Of(Enumerable.Range(0, _possible.Length).Select(Expected)),
            Cases = n,
        };
    }

    private VerifiedFigure Share(PilotFigure figure, Func<StepFigures, double> get, int hits, int cases) => new()
    {
        Figure = figure,
        Predicted = PilotRange.Of(get(_file), Intervals.Of(_possible.Select(get))),
        RestsOn = [.. RestsOn(get)],
        Measured = cases == 0 ? null : PilotRange.Of(hits / (double)cases, Intervals.Share(hits, cases)),
        Expected = cases == 0 ? null : Intervals.Of(Enumerable.Range(0, _possible.Length)
            .Select(draw => Intervals.Binomial(cases, get(_possible[draw]), Uniform(draw, $"{figure}: pilot")) / (double)cases)),
        Cases = cases,
    };

    private double ShareDrawn(int hits, int cases, int draw, string what)
    {
        var u = Uniform(draw, what);
        return BetaLaw.Quantile(hits + 0.5, cases - hits + 0.5, u, 1 - u);
    }

    private double MeanDrawn(MeanVariance sample, int draw, string what) => sample.Count < 2 ? sample.Mean
        : Math.Max(0, sample.Mean + (sample.StandardError * StudentT.Quantile((int)sample.Count - 1, Uniform(draw, what))));

    private double Uniform(int draw, string what) =>
        Keys.Uniform(Keys.Draw(Keys.Replication(_seed, draw), Keys.Name($"pilot of {_cases.Step.Path}: {what}", DrawPurpose.Figure), 0));
}

/// <summary>A step in possible files in which nothing is in doubt but what rests on one source.</summary>
internal sealed record MovedFigures(DoubtSource Source, IReadOnlyList<StepFigures> Files);
