using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Credibility;

/// <summary>Sets the simulation of today beside what the division knows. It compares and never fits.</summary>
/// <remarks>The tolerances are conventions. An observation is one year: a value between the p10 and p90 of single simulated years agrees
/// too.</remarks>
public static class CredibilityCheck
{
    private const double UnexplainedGood = 0.15;
    private const double UnexplainedFair = 0.30;
    private const double ExpectationError = 0.05; // of entered work, which is a walk of some thousand cases

    /// <summary>Compares a department file's observations, and its paid hours, with a run of the department as it is.</summary>
    public static CredibilityReport Compare(DepartmentFile file, ExperimentResult asIs)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(asIs);
        var against = StaffLoad.Against(asIs);
        return Compare(file.Observed, asIs, against, StaffLoad.Of(asIs, file.Study?.Kind ?? StudyKind.Terminating, against));
    }

    /// <summary>Compares observations, and the paid hours, with a run of the department as it is.</summary>
    /// <remarks>Completed cases and hours given by month are compared when all twelve months are there; the other measures take the mean of
    /// the months given.</remarks>
    public static CredibilityReport Compare(IReadOnlyList<Observation> observed, ExperimentResult asIs)
    {
        ArgumentNullException.ThrowIfNull(observed);
        ArgumentNullException.ThrowIfNull(asIs);
        var against = StaffLoad.Against(asIs);
        return Compare(observed, asIs, against, StaffLoad.Of(asIs, StudyKind.Terminating, against));
    }

    private static CredibilityReport Compare(IReadOnlyList<Observation> observed, ExperimentResult asIs, WorkAgainstHours against,
        StaffLoad load)
    {
        List<CredibilityRow> hours = [.. asIs.Pools.Select(p => Hours(p, asIs, against, load)).OfType<CredibilityRow>()];
        List<CredibilityRow> observations = [.. observed.SelectMany(o => Rows(o, asIs))];
        IReadOnlyList<CredibilityRow> rows = [.. hours, .. observations];
        return new CredibilityReport
        {
            Rows = rows, Headline = observations.Count > 0 ? Headline(rows) : HeadlineOfHours(hours)
        };
    }

    private static CredibilityRow? Hours(PoolResult pool, ExperimentResult asIs, WorkAgainstHours against, StaffLoad load)
    {
        var paid = asIs.Samples.Of(MeasureKind.PoolPaidHours, pool.Id);
        var total = paid.Sum();
        if (!(total > 0))
            return null;
        var work = EnteredFor(pool.Id, asIs, against);
        var other = asIs.Samples.Of(MeasureKind.PoolOtherWorkHours, pool.Id);
        var duty = asIs.Samples.Of(MeasureKind.PoolDutyHours, pool.Id);
        var hours = new HoursExplained
        {
            PaidHoursPerYear = pool.PaidHoursPerYear,
            WorkShare = work.Sum() / total,
            OtherWorkShare = other.Sum() / total,
            AbsenceShare = (total - duty.Sum()) / total,
        };
        var unexplained = hours.UnexplainedShare;
        var part = asIs.Department.FindPool(pool.Id);
        return new CredibilityRow
        {
            Kind = CredibilityKind.HoursExplained,
            Where = pool.Id,
            Simulated = Estimate.Ratio([.. duty.Select((d, r) => d - work[r] - other[r])], paid, Unit.Share),
            Verdict = load.Verdict == LoadVerdict.Overloaded && load.Pools.Contains(pool.Id, StringComparer.Ordinal) ? Verdict.Poor
                : Math.Abs(unexplained) <= UnexplainedGood ? Verdict.Good : Math.Abs(unexplained) <= UnexplainedFair
                ? Verdict.Fair : Verdict.Poor,
            Tolerance = CredibilityWords.ToleranceUnexplained.With(Share(UnexplainedGood), Share(UnexplainedFair)),
            Sentence = (unexplained < 0 ? CredibilityWords.HoursExceeded : CredibilityWords.HoursExplained).With(
                part?.Title ?? (Text)pool.Id, Share(hours.WorkShare), Of(pool.PaidHoursPerYear.Mean ?? 0, Unit.HoursPerYear),
                Share(hours.OtherWorkShare), Share(hours.AbsenceShare), Share(Math.Abs(unexplained))),
            Evidence = part?.Evidence?.Class ?? EvidenceClass.Guess,
            Hours = hours,
        };
    }

    /// <summary>Hours of a pool's entered work, by replication: what was done, and what came and was not; among people who take each
    /// other's work as the run shared it.</summary>
    /// <remarks>Where the run got through the work, its own hours are the entered ones, and more exact than an expectation.</remarks>
    private static double[] EnteredFor(string pool, ExperimentResult asIs, WorkAgainstHours against)
    {
        var busy = asIs.Samples.Of(MeasureKind.PoolBusyHours, pool);
        var together = against.Entered.TakenTogether(pool);
        var entered = together.Sum(against.Entered.HoursOf) * busy.Length;
        var done = together.Sum(p => asIs.Samples.Of(MeasureKind.PoolBusyHours, p).Sum());
        if (busy.Sum() <= 0)
            return [.. busy.Select(_ => against.Entered.HoursOf(pool))];
        return entered > (1 + ExpectationError) * done ? [.. busy.Select(b => b * entered / done)] : busy;
    }

    private static IEnumerable<CredibilityRow> Rows(Observation observation, ExperimentResult asIs)
    {
        var pool = asIs.Pools.FirstOrDefault(p => string.Equals(p.Id, observation.Pool, StringComparison.Ordinal));
        var workflow = asIs.Workflows.FirstOrDefault(w => string.Equals(w.Id, observation.Workflow, StringComparison.Ordinal));
        var row = new RowOf(observation, pool is not null ? asIs.Department.FindPool(pool.Id)?.Title ?? (Text)pool.Id
            : workflow is not null ? asIs.Department.FindWorkflow(workflow.Id)?.Title ?? (Text)workflow.Id : "");
        switch (observation.Kind)
        {
            case ObservationKind.Overtime when pool is not null:
                foreach (var (month, hours) in observation.ByMonth.OrderBy(m => (m.Key + 8) % 12)) // April first, as the fiscal year goes
                    yield return row.Month(pool.OvertimeHoursByMonth[month - 1], hours, month);
                if (observation.Value is { } year)
                    yield return row.Year(CredibilityKind.Overtime, CredibilityWords.OvertimeYear, pool.OvertimeHoursPerYear, year,
                        Tolerance.Overtime);
                break;
            case ObservationKind.Completed when workflow is not null && PerYear(observation) is { } completed:
                yield return row.Year(CredibilityKind.Completed, CredibilityWords.Completed,
                    Yearly(workflow.Completed, asIs, Unit.CasesPerYear), completed, Tolerance.Count);
                break;
            case ObservationKind.CycleTimeDays when workflow is not null && MeanOf(observation) is { } days:
                yield return row.Year(CredibilityKind.CycleTimeDays, CredibilityWords.CycleTime,
                    workflow.CycleTimeHours.Times(1 / 24.0, Unit.Days), days, Tolerance.Loose);
                break;
            case ObservationKind.OpenCases when workflow is not null && MeanOf(observation) is { } open:
                yield return row.Year(CredibilityKind.OpenCases, CredibilityWords.OpenCases, workflow.Unfinished, open, Tolerance.Loose);
                break;
            case ObservationKind.ShareLate when workflow?.ShareLate is { } late && MeanOf(observation) is { } share:
                yield return row.Year(CredibilityKind.ShareLate, CredibilityWords.ShareLate, late, share, Tolerance.Points);
                break;
            case ObservationKind.WorkHours when workflow is not null && PerYear(observation) is { } hours:
                yield return row.Year(CredibilityKind.WorkHours, CredibilityWords.WorkHours, WorkHours(workflow.Id, asIs), hours,
                    Tolerance.Hours);
                break;
            case ObservationKind.WorkHours when pool is not null && PerYear(observation) is { } hours:
                yield return row.Year(CredibilityKind.WorkHours, CredibilityWords.WorkHours, pool.BusyHoursPerYear, hours, Tolerance.Hours);
                break;
        }
    }

    private static Estimate WorkHours(string workflow, ExperimentResult asIs)
    {
        var sum = new double[asIs.Samples.Replications];
        foreach (var state in asIs.States.Where(s => string.Equals(s.Workflow, workflow, StringComparison.Ordinal)))
        {
            var hours = asIs.Samples.Of(MeasureKind.StateStaffHours, $"{workflow}/{state.Id}");
            for (var r = 0; r < sum.Length; r++)
                sum[r] += hours[r];
        }

        return Yearly(Estimate.FromReplications(sum, Unit.Hours), asIs, Unit.HoursPerYear);
    }

    private static Estimate Yearly(Estimate inWindow, ExperimentResult asIs, Unit unit) =>
        inWindow.Times(asIs.Years > 0 ? 1 / asIs.Years : 1, unit);

    private static double? PerYear(Observation observation) =>
        observation.Value ?? (observation.ByMonth.Count == 12 ? Total(observation) : null);

    private static double? MeanOf(Observation observation) =>
        observation.Value ?? (observation.ByMonth.Count > 0 ? Total(observation) / observation.ByMonth.Count : null);

    private static double Total(Observation observation) => observation.ByMonth.OrderBy(m => m.Key).Sum(m => m.Value);

    // Paid hours beside entered work are no observation: they say whether the file is whole, not whether it is us.
    private static Message HeadlineOfHours(IReadOnlyList<CredibilityRow> hours) =>
        hours.Where(r => r.Verdict == Verdict.Poor).ToList() is [var first, ..] poor
            ? CredibilityWords.HoursDoNotFit.With(poor.Count, hours.Count, first.Sentence) : CredibilityWords.NothingObserved;

    private static Message Headline(IReadOnlyList<CredibilityRow> rows)
    {
        var poor = rows.Where(r => r.Verdict == Verdict.Poor).ToList();
        if (poor.Count > 0)
            return CredibilityWords.SomePoor.With(poor.Count, rows.Count, poor[0].Sentence);
        var fair = rows.Count(r => r.Verdict == Verdict.Fair);
        return fair > 0 ? CredibilityWords.SomeFair.With(fair, rows.Count) : CredibilityWords.AllGood.With(rows.Count);
    }

    private static Amount Share(double share) => Amount.Share(share);

    private static Amount Of(double value, Unit unit) => new(value, unit);

    /// <summary>The rows of one observation.</summary>
    private sealed class RowOf(Observation observation, Text name)
    {
        public CredibilityRow Year(CredibilityKind kind, Phrase sentence, Estimate simulated, double observed, Tolerance tolerance) =>
            Row(kind, null, simulated, observed, tolerance,
                sentence.With(name, Of(simulated.Mean ?? 0, simulated.Unit), Of(observed, simulated.Unit)));

        public CredibilityRow Month(Estimate simulated, double observed, int month) =>
            Row(CredibilityKind.Overtime, month, simulated, observed, Tolerance.Overtime,
                CredibilityWords.Overtime.With(name, new CalendarMonth(month), Of(simulated.Mean ?? 0, Unit.Hours),
                    Of(observed, Unit.Hours)));

        private CredibilityRow Row(CredibilityKind kind, int? month, Estimate simulated, double observed, Tolerance tolerance,
            Message sentence) => new()
            {
                Kind = kind,
                Where = observation.Pool ?? observation.Workflow ?? "",
                Month = month,
                Simulated = simulated,
                Observed = observed,
                Verdict = tolerance.Judge(simulated, observed),
                Tolerance = tolerance.Words,
                Sentence = sentence,
                Evidence = observation.Evidence?.Class ?? EvidenceClass.Guess,
            };
    }
}
