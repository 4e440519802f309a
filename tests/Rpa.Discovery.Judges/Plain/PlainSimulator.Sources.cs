using Rpa.Discovery.Calendars;
using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Judges;

/// <summary>Where cases come from, what they are like, and when they have ended.</summary>
internal sealed partial class PlainSimulator
{
    private void OpenSources(PlainWorkflow workflow)
    {
        foreach (var backlog in workflow.Model.Backlog)
        {
            for (var n = 0; n < backlog.Count; n++)
            {
                var source = Keys.Source(workflow.Id, "backlog/" + backlog.State);
                var key = Keys.Case(_replicationKey, source, (ulong)n);
                var bits = Keys.Draw(key, Keys.Name(NameOf(workflow.Id, backlog.State), DrawPurpose.Backlog), 0);
                Create(workflow, key, backlog.Age is { } age ? SoLongAgo(age, bits) : 0, backlog.State, "backlog", n, isBacklog: true);
            }
        }

        if (workflow.Model.Arrivals is not { } arrivals)
            return;
        var calendar = TimelineOf(arrivals.Calendar ?? _department.Calendar);
        var isOpenAlways = arrivals.Calendar is null && _department.Calendar is null;
        var isEven = isOpenAlways && arrivals.Seasons.Count == 0 && arrivals.Peaks.Count == 0 && arrivals.GrowthPerYear == 0;
        if (arrivals.About is { Count: > 0 } about)
        {
            var shape = ArrivalShape.Of(calendar, about.Per, arrivals.Seasons, arrivals.Peaks, arrivals.GrowthPerYear, _layoutEnd);
            var key = Keys.Name(NameOf(workflow.Id, "about"), DrawPurpose.Arrival);
            Follow(workflow, "about", key, Points(key).Select(point => Inverse(shape, point / about.Count)));
        }

        if (arrivals.Every is { } every)
        {
            var key = Keys.Name(NameOf(workflow.Id, "every"), DrawPurpose.Arrival);
            var sums = Sums(key, every);
            if (arrivals.Closed == ClosedGaps.NextOpening && !isOpenAlways)
            {
                Follow(workflow, "every", key, sums.Select(sum => calendar.OpenAtOrAfter((long)sum)));
            }
            else if (arrivals.Closed == ClosedGaps.WaitForOpening && !isOpenAlways)
            {
                Follow(workflow, "every", key, Chained(key, every, calendar));
            }
            else if (isEven)
            {
                Follow(workflow, "every", key, sums.Select(sum => (long)sum));
            }
            else
            {
                var shape = ArrivalShape.Of(calendar, null, arrivals.Seasons, arrivals.Peaks, arrivals.GrowthPerYear, _layoutEnd);
                Follow(workflow, "every", key, sums.Select(sum => Inverse(shape, sum)));
            }
        }

        OpenBatches(workflow, arrivals, isOpenAlways ? null : calendar);
    }

    // Unit-rate points.
    private IEnumerable<double> Points(ulong key)
    {
        double sum = 0;
        for (ulong n = 0; ; n++)
            yield return sum += Keys.UnitExponential(Keys.Draw(_replicationKey, key, n));
    }

    private IEnumerable<double> Sums(ulong key, Duration every)
    {
        double sum = 0;
        for (ulong n = 0; ; n++)
            yield return sum += Drawn(every, Keys.Draw(_replicationKey, key, n));
    }

    // Each gap begins where the last case came.
    private IEnumerable<long> Chained(ulong key, Duration every, Timeline calendar)
    {
        double from = 0;
        for (ulong n = 0; ; n++)
        {
            from += Math.Max(0, Drawn(every, Keys.Draw(_replicationKey, key, n)));
            var comes = calendar.OpenAtOrAfter((long)from);
            if (comes != (long)from)
                from = comes;
            yield return comes;
        }
    }

    // Where the cumulative rate reaches a point.
    private static long Inverse(ArrivalShape shape, double point)
    {
        if (point >= shape.Total)
            return Never;
        var found = Array.BinarySearch(shape.Cumulative, point);
        var piece = found >= 0 ? found : ~found - 1;
        while (piece + 1 < shape.Cumulative.Length && shape.Cumulative[piece + 1] <= point)
            piece++;
        return Math.Min(shape.End[piece] - 1, shape.Start[piece] + (long)((point - shape.Cumulative[piece]) / shape.Rate[piece]));
    }

    private void Follow(PlainWorkflow workflow, string source, ulong gapKey, IEnumerable<long> instants)
    {
        var caseKey = Keys.Source(workflow.Id, source);
        var instant = instants.GetEnumerator();
        ulong ordinal = 0;
        Next();

        void Next()
        {
            if (_created >= _window.MostCases || !instant.MoveNext())
                return;
            At(instant.Current == Never ? Never : Math.Max(instant.Current, _now), Arrival, () =>
            {
                Create(workflow, Keys.Case(_replicationKey, caseKey, ordinal), _now, workflow.Model.Initial, source, (long)ordinal);
                ordinal++;
                Next();
            });
        }
    }

    private void OpenBatches(PlainWorkflow workflow, Arrivals arrivals, Timeline? calendar)
    {
        var source = Keys.Source(workflow.Id, "batch");
        var planned = new List<(long Tick, DateOnly Date, int First, int Count)>();
        var ordinals = new Dictionary<DateOnly, int>();
        foreach (var batch in arrivals.Batches)
        {
            foreach (var date in DatesOf(batch))
            {
                var isOpen = batch.At is { } clock && calendar?.IsOpen(_clock.TickOf(date, clock)) == true;
                var day = calendar is null || batch.IfClosed == IfClosed.Same || isOpen ? date
                    : batch.IfClosed == IfClosed.Next ? calendar.OpenDateAtOrAfter(date) : calendar.OpenDateAtOrBefore(date);
                if (day is not { } comes)
                    continue;
                var tick = batch.At is { } at ? _clock.TickOf(comes, at)
                    : calendar is not null && calendar.TryHoursOf(comes, out var opening, out _) ? opening : _clock.TickOf(comes);
                if (tick < 0 || tick >= _layoutEnd)
                    continue;
                var first = ordinals.GetValueOrDefault(date);
                ordinals[date] = first + batch.Count;
                planned.Add((tick, date, first, batch.Count));
            }
        }

        var queue = new Queue<(long Tick, DateOnly Date, int First, int Count)>(planned.OrderBy(p => p.Tick));
        Next();

        void Next()
        {
            if (_created >= _window.MostCases || !queue.TryDequeue(out var batch))
                return;
            At(batch.Tick, Arrival, () =>
            {
                for (var n = 0; n < batch.Count && _created < _window.MostCases; n++)
                    Create(workflow, Keys.DatedCase(_replicationKey, source, batch.Date.DayNumber, (ulong)(batch.First + n)), _now,
                        workflow.Model.Initial, "batch", batch.First + n);
                Next();
            });
        }
    }

    private IEnumerable<DateOnly> DatesOf(ArrivalBatch batch)
    {
        foreach (var date in batch.Dates)
            yield return date;
        if (batch.DayOfMonth is not { } day)
            yield break;
        // As early and as late as a closed day may move it into the study from.
        var last = _clock.LocalDate(_layoutEnd).AddYears(1);
        for (var month = new DateOnly(_clock.Start.Year - 1, _clock.Start.Month, 1); month <= last; month = month.AddMonths(1))
        {
            if (batch.Months.Count == 0 || batch.Months.Contains(month.Month))
                yield return new DateOnly(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
        }
    }

    // The latest instant from which the drawn span had passed by the start.
    private long SoLongAgo(Duration age, ulong bits)
    {
        var drawn = Drawn(age, bits);
        if (age.Clock == DurationClock.Seconds)
            return -Ticks(drawn);
        long Ends(long from) => age.Clock == DurationClock.WorkingDays
            ? _working.AddWorkingDays(from, drawn) : _working.AddWorkingTime(from, Ticks(drawn));
        var step = 1L << 60;
        while (step > StudyClock.Day * 400)
            step >>= 1;
        var then = -step;
        while (Ends(then) > 0)
            then -= step;
        for (; step > 0; step >>= 1)
        {
            if (then + step <= 0 && Ends(then + step) <= 0)
                then += step;
        }

        return then;
    }

    private CaseValue Drawn(PlainWorkflow workflow, CaseAttribute attribute, ulong key)
    {
        var bits = Keys.Draw(key, Keys.Name(NameOf(workflow.Id, attribute.Id), DrawPurpose.Attribute), 0);
        if (attribute.Number is { } law)
        {
            if (law.StandardDeviation == 0)
                return law.Mean;
            if (!workflow.Numbers.TryGetValue(attribute.Id, out var table))
                workflow.Numbers.Add(attribute.Id, table = QuantileTable.For(law));
            return table.Sample(bits);
        }

        if (!workflow.Choices.TryGetValue(attribute.Id, out var choice))
        {
            var said = attribute.Choices.Where(c => !c.Share.IsRest).Sum(c => c.Share.Value);
            workflow.Choices.Add(attribute.Id,
                choice = AliasTable.From(attribute.Choices.Select(c => c.Share.IsRest ? Math.Max(0, 1 - said) : c.Share.Value).ToArray()));
        }

        return attribute.Choices[choice.Pick((uint)(bits >> 32))].Value;
    }

    private long DueInstant(Due due, long arrival)
    {
        if (due.DayOfMonth is { } day)
            return _working.DueOnDayOfMonth(arrival, day);
        if (due.After is not { } after)
            return Never;
        var isWhole = after.Value == Math.Floor(after.Value);
        return after.Unit switch
        {
            TimeUnit.WorkingDay =>
                isWhole ? _working.DueAfterWorkingDays(arrival, (int)after.Value) : _working.AddWorkingDays(arrival, after.Value),
            TimeUnit.WorkingHour => _working.AddWorkingTime(arrival, (long)(after.Value * StudyClock.Hour)),
            TimeUnit.Day when isWhole => _working.DueAfterDays(arrival, (int)after.Value),
            _ => arrival + (long)(after.Seconds * StudyClock.Second),
        };
    }

    private void Create(
        PlainWorkflow workflow, ulong key, long arrival, string state, string source, long ordinal, bool isBacklog = false,
        IReadOnlyDictionary<string, CaseValue>? given = null)
    {
        var item = new PlainCase { Workflow = workflow, Key = key, Arrived = arrival };
        // Cases that others start do not count towards a number of cases.
        if (source != "started")
            _created++;
        _open.Add(item);
        foreach (var attribute in workflow.Model.Attributes)
            item.Attributes[attribute.Id] = Drawn(workflow, attribute, key);
        foreach (var (id, value) in given ?? new Dictionary<string, CaseValue>(StringComparer.Ordinal))
            item.Attributes[id] = value;
        item.Due = workflow.Model.Due is { } due && For(due, item) is { } rule ? DueInstant(rule, arrival) : Never;
        item.IsInCohort = isBacklog ? _window.Start == 0 : IsInWindow;
        item.IsDueInWindow = item.Due != Never && item.Due >= _window.Start && item.Due < _window.End;
        if (item.IsInCohort)
        {
            _openCohort++;
            workflow.Count.Cases++;
        }

        if (item.IsDueInWindow)
            workflow.Count.Due++;
        item.Record = _recorder?.Arrived(workflow.Id, source, ordinal, _clock.DateTimeAt(arrival), _clock.DateTimeAt(_now), state, item.Due,
            item.Attributes) ?? -1;
        item.Root = new PlainToken { Case = item, Key = key };
        Step(() => Enter(item.Root, PathInside(workflow.States[state], null, null)!));
    }

    // It arrives in the arrivals' turn of this tick, after those from outside.
    private void StartCase(PlainToken token, Transition transition, string id)
    {
        var workflow = _workflows.Find(w => w.Id == id)!;
        var key = Keys.StartedCase(token.Key, Keys.Name($"{token.State.Path}/{transition.Event}", DrawPurpose.Started), token.Visit);
        var given = transition.With.ToDictionary(w => w.Attribute, w => GuardEvaluation.Value(w.Value, Facts(token.Case)),
            StringComparer.Ordinal);
        At(_now, Arrival, (1L << 61) + _sequence++,
            () => Create(workflow, key, _now, workflow.Model.Initial, "started", workflow.Started++, given: given));
    }

    private void End(PlainCase item, FinalState final)
    {
        var count = item.Workflow.Count;
        if (IsInWindow)
            count.Completed++;
        if (item.IsDueInWindow && _now > item.Due)
        {
            count.Late++;
            count.Tardiness += _now - item.Due;
        }

        if (item.IsInCohort)
        {
            _openCohort--;
            count.Ended++;
            count.Cycle += _now - item.Arrived;
            count.Spent.Add(item.Root.Spent);
            count.Join += item.Join;
            var outcome = final.Outcome ?? final.Id;
            count.Outcomes[outcome] = count.Outcomes.GetValueOrDefault(outcome) + 1;
        }

        item.Root.Stamp = new object();
        _open.Remove(item);
        _recorder?.Ended(item.Record, _clock.DateTimeAt(_now), item.Root.Spent, _now - Math.Max(0, item.Arrived));
    }

    private PlainResult Result(long end)
    {
        if (!_windowIsOver)
            EndWindow();
        foreach (var item in _open)
        {
            if (!item.IsDueInWindow || item.Due >= end)
                continue;
            item.Workflow.Count.Late++;
            item.Workflow.Count.Tardiness += end - item.Due;
        }

        foreach (var workflow in _workflows)
            workflow.Count.Id = workflow.Id;
        foreach (var state in _states)
            (state.Count.Queue, state.Count.Staff, state.Count.Bot) =
                (state.Waiting.UpTo(end), state.StaffTime.UpTo(end), state.BotTime.UpTo(end));
        return new PlainResult
        {
            Clock = _clock,
            Workflows = [.. _workflows.Select(w => w.Count)],
            States = [.. _states.Select(s => s.Count)],
            Pools = [.. _pools.Select(p => new PlainPoolCount
            {
                Id = p.Id,
                Busy = p.Busy.UpTo(end),
                Held = p.Held.UpTo(end),
                Other = p.Other.UpTo(end),
                Duty = p.Duty.UpTo(end),
                Paid = p.Paid.UpTo(end),
                Overtime = p.Overtime.UpTo(end),
                Down = p.Down.UpTo(end),
                Queue = p.Waiting.UpTo(end),
                Taken = p.Taken,
                Exceptions = p.Exceptions,
            })],
        };
    }
}
