using System.Text.Json;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Reports;

/// <summary>What only a simulation by itself tells as JSON: machines, people when they were asked for, months, and hours of the week.</summary>
internal static class SimulationDetailsJson
{
    /// <summary><c>machines</c>, <c>people</c>, <c>byMonth</c> and <c>byHourOfWeek</c>.</summary>
    public static void Write(Utf8JsonWriter json, ExperimentResult result)
    {
        Machines(json, result.Machines);
        if (result.Options.ByPerson)
            People(json, result.People);
        json.WriteStartObject("byMonth");
        Workflows(json, result.Workflows);
        States(json, result.States);
        Pools(json, result.Pools);
        json.WriteEndObject();
        json.WriteStartObject("byHourOfWeek");
        json.WriteStartArray("pools");
        foreach (var pool in result.Pools)
        {
            json.WriteStartObject();
            json.WriteString("id", pool.Id);
            Hours(json, "busy", pool.BusyByHourOfWeek);
            Hours(json, "duty", pool.DutyByHourOfWeek);
            Hours(json, "queue", pool.QueueByHourOfWeek);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Machines(Utf8JsonWriter json, IReadOnlyList<MachineResult> machines)
    {
        json.WriteStartArray("machines");
        foreach (var machine in machines)
        {
            json.WriteStartObject();
            json.WriteString("id", machine.Id);
            json.Estimate("utilization", machine.Utilization);
            json.Estimate("occupiedHoursPerYear", machine.OccupiedHoursPerYear);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void People(Utf8JsonWriter json, IReadOnlyList<PersonResult> people)
    {
        json.WriteStartArray("people");
        foreach (var person in people)
        {
            json.WriteStartObject();
            json.WriteString("id", person.Id);
            json.WriteString("pool", person.Pool);
            json.Estimate("utilization", person.Utilization);
            json.Estimate("busyHoursPerYear", person.BusyHoursPerYear);
            json.Estimate("otherWorkHoursPerYear", person.OtherWorkHoursPerYear);
            json.Estimate("dutyHoursPerYear", person.DutyHoursPerYear);
            json.Estimate("paidHoursPerYear", person.PaidHoursPerYear);
            json.Estimate("overtimeHoursPerYear", person.OvertimeHoursPerYear);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Workflows(Utf8JsonWriter json, IReadOnlyList<WorkflowResult> workflows)
    {
        json.WriteStartArray("workflows");
        foreach (var workflow in workflows)
        {
            json.WriteStartObject();
            json.WriteString("id", workflow.Id);
            json.WriteStartArray("months");
            foreach (var month in workflow.ByMonth)
            {
                json.WriteStartObject();
                json.WriteNumber("month", month.Month);
                json.Estimate("cases", month.Cases);
                json.Estimate("completed", month.Completed);
                Load(json, month.StaffHours, month.WaitingHours, month.WaitingByCauseHours);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void States(Utf8JsonWriter json, IReadOnlyList<StateResult> states)
    {
        json.WriteStartArray("states");
        foreach (var state in states)
        {
            json.WriteStartObject();
            json.WriteString("workflow", state.Workflow);
            json.WriteString("id", state.Id);
            json.WriteStartArray("months");
            foreach (var month in state.ByMonth)
            {
                json.WriteStartObject();
                json.WriteNumber("month", month.Month);
                json.Estimate("visits", month.Visits);
                Load(json, month.StaffHours, month.WaitingHours, month.WaitingByCauseHours);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Load(Utf8JsonWriter json, Estimate staff, Estimate waiting, WaitingByCause causes)
    {
        json.Estimate("staffHours", staff);
        json.Estimate("waitingHours", waiting);
        SimulationJson.Causes(json, causes);
    }

    private static void Pools(Utf8JsonWriter json, IReadOnlyList<PoolResult> pools)
    {
        json.WriteStartArray("pools");
        foreach (var pool in pools)
        {
            json.WriteStartObject();
            json.WriteString("id", pool.Id);
            json.WriteStartArray("months");
            for (var month = 0; month < pool.QueueLengthByMonth.Count; month++)
            {
                if (pool.QueueLengthByMonth[month] is null)
                    continue; // the window has no such month
                json.WriteStartObject();
                json.WriteNumber("month", month + 1);
                json.Estimate("utilization", pool.UtilizationByMonth[month]);
                json.Estimate("queueLength", pool.QueueLengthByMonth[month]);
                json.Estimate("overtimeHours", pool.OvertimeHoursByMonth[month]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Hours(Utf8JsonWriter json, string name, IReadOnlyList<double> levels)
    {
        json.WriteStartArray(name);
        foreach (var level in levels)
            json.WriteNumberValue(level);
        json.WriteEndArray();
    }
}
