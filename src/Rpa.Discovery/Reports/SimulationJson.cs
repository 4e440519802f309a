using System.Globalization;
using System.Text.Json;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Reports;

/// <summary>A simulation's figures as JSON: times of workflows are per case, of states per visit.</summary>
internal static class SimulationJson
{
    /// <summary><c>workflows</c>, <c>states</c>, <c>pools</c> and <c>bots</c>.</summary>
    public static void Figures(Utf8JsonWriter json, ExperimentResult result) => Figures(json, result.Workflows, result.States, result.Pools, result.Bots);

    /// <summary>The same members for anything of a result's shape, such as a paired difference.</summary>
    public static void Figures(
        Utf8JsonWriter json, IReadOnlyList<WorkflowResult> workflows, IReadOnlyList<StateResult> states, IReadOnlyList<PoolResult> pools, IReadOnlyList<BotResult> bots)
    {
        json.WriteStartArray("workflows");
        foreach (var workflow in workflows)
        {
            json.WriteStartObject();
            json.WriteString("id", workflow.Id);
            json.Estimate("cases", workflow.Cases);
            json.Estimate("completed", workflow.Completed);
            json.Estimate("unfinished", workflow.Unfinished);
            json.Estimate("censored", workflow.Censored);
            json.WriteStartObject("cycleTimeHours");
            json.Estimate("mean", workflow.CycleTimeHours);
            json.Estimate("p50", workflow.CycleTimeP50Hours);
            json.Estimate("p90", workflow.CycleTimeP90Hours);
            json.Estimate("p95", workflow.CycleTimeP95Hours);
            json.Estimate("p99", workflow.CycleTimeP99Hours);
            json.WriteEndObject();
            json.Estimate("waitingHours", workflow.WaitingHours);
            json.Estimate("processingHours", workflow.ProcessingHours);
            json.Estimate("pausedHours", workflow.PausedHours);
            json.Estimate("externalHours", workflow.ExternalHours);
            json.Estimate("joinHours", workflow.JoinHours);
            Causes(json, workflow.WaitingByCauseHours);
            json.Estimate("shareLate", workflow.ShareLate);
            json.Estimate("tardinessHours", workflow.TardinessHours);
            json.Estimate("lateCasesPerYear", workflow.LateCasesPerYear);
            json.WriteStartArray("outcomes");
            foreach (var (outcome, share) in workflow.Outcomes)
            {
                json.WriteStartObject();
                json.WriteString("outcome", outcome);
                json.Estimate("share", share);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("states");
        foreach (var state in states)
        {
            json.WriteStartObject();
            json.WriteString("workflow", state.Workflow);
            json.WriteString("id", state.Id);
            json.Estimate("visits", state.Visits);
            json.Estimate("cohortVisits", state.CohortVisits);
            json.Estimate("waitingHours", state.WaitingHours);
            json.Estimate("processingHours", state.ProcessingHours);
            json.Estimate("staffHoursPerYear", state.StaffHoursPerYear);
            Causes(json, state.WaitingByCauseHours);
            json.Estimate("waitingHoursPerYear", state.WaitingHoursPerYear);
            json.Estimate("externalHours", state.ExternalHours);
            json.Estimate("pausedHours", state.PausedHours);
            json.Estimate("botHoursPerYear", state.BotHoursPerYear);
            json.Estimate("reworkShare", state.ReworkShare);
            json.Estimate("queueLength", state.QueueLength);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pools");
        foreach (var pool in pools)
        {
            json.WriteStartObject();
            json.WriteString("id", pool.Id);
            json.Estimate("utilization", pool.Utilization);
            json.Estimate("utilizationOverSpan", pool.UtilizationOverSpan);
            json.Estimate("overtimeHours", pool.OvertimeHoursPerYear);
            json.Estimate("queueLength", pool.QueueLength);
            json.WriteStartArray("overtimeHoursByMonth");
            foreach (var month in pool.OvertimeHoursByMonth)
                json.Estimate(month);
            json.WriteEndArray();
            json.Estimate("busyHoursPerYear", pool.BusyHoursPerYear);
            json.Estimate("otherWorkHoursPerYear", pool.OtherWorkHoursPerYear);
            json.Estimate("dutyHoursPerYear", pool.DutyHoursPerYear);
            json.Estimate("paidHoursPerYear", pool.PaidHoursPerYear);
            json.Estimate("costPerYear", pool.CostPerYear);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("bots");
        foreach (var bot in bots)
        {
            json.WriteStartObject();
            json.WriteString("id", bot.Id);
            json.Estimate("utilization", bot.Utilization);
            json.Estimate("busyHoursPerYear", bot.BusyHoursPerYear);
            json.Estimate("downHoursPerYear", bot.DownHoursPerYear);
            json.Estimate("casesPerYear", bot.CasesPerYear);
            json.Estimate("exceptionsPerYear", bot.ExceptionsPerYear);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What was simulated, so that it can be simulated again.</summary>
    public static void Options(Utf8JsonWriter json, ExperimentOptions options, ExperimentResult result)
    {
        json.WriteStartObject("simulated");
        json.WriteString("from", (options.Dates?.Start ?? options.Start)?.ToString("yyyy-MM-dd"));
        if (options.Dates is null && options.StartTime != TimeOnly.MinValue)
            json.WriteString("fromTime", options.StartTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture));
        json.WriteString("to", options.Dates?.EndExclusive.AddDays(-1).ToString("yyyy-MM-dd"));
        json.WriteString("horizon", PeriodText.Amount(options.Horizon));
        json.Number("cases", options.Cases);
        json.WriteString("warmUp", options.WarmUpAuto ? "auto" : PeriodText.Amount(options.WarmUp));
        json.WriteString("drain", options.DrainAll ? "all" : PeriodText.Amount(options.Drain) ?? "90 d");
        json.WriteNumber("years", result.Years);
        if (result.Years > 0)
            json.WriteNumber("yearlyFactor", 1 / result.Years);
        if (result.WindowStart is { } begins)
            json.WriteString("windowStart", Instant(begins));
        if (result.WindowEnd is { } ended)
            json.WriteString("windowEnd", Instant(ended));
        json.WriteNumber("replications", result.Replications);
        json.WriteNumber("seed", options.Seed);
        if (result.WarmUp is { } found)
        {
            json.WriteStartObject("warmUpFound");
            json.WriteNumber("weeks", found.Weeks);
            json.WriteString("workflow", found.Workflow);
            json.WriteNumber("pilotWeeks", found.PilotWeeks);
            json.WriteNumber("pilotReplications", found.PilotReplications);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Instant(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static void Performance(Utf8JsonWriter json, Performance performance)
    {
        json.WriteStartObject("performance");
        json.WriteNumber("activities", performance.Activities);
        json.WriteNumber("events", performance.Events);
        json.Number("seconds", performance.Seconds);
        json.Number("activitiesPerSecond", performance.ActivitiesPerSecond);
        json.Number("allocatedBytesPerEvent", performance.AllocatedBytesPerEvent);
        json.WriteEndObject();
    }

    public static void Causes(Utf8JsonWriter json, WaitingByCause causes)
    {
        json.WriteStartObject("waitingByCauseHours");
        json.Estimate("contention", causes.Contention);
        json.Estimate("unavailability", causes.Unavailability);
        json.Estimate("batching", causes.Batching);
        json.Estimate("priority", causes.Priority);
        json.Estimate("closed", causes.Closed);
        json.Estimate("notStaffed", causes.NotStaffed);
        json.Estimate("absent", causes.Absent);
        json.Estimate("down", causes.Down);
        json.WriteEndObject();
    }
}
