using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Durations of one case's visit, from its keyed bits.</summary>
internal sealed partial class EventLoop
{
    private const double Longest = 4.6e18; // ticks; below 2^62 by more than any study lasts

    // The native conversion: a saturating one costs a chain of compares per draw. Beyond 2^62 a duration is taken for that: it ends after
    // every study, as it is.
    private static long Ticks(double drawn) => drawn > 0 ? double.ConvertToIntegerNative<long>(Math.Min(drawn + 0.5, Longest)) : 0;

    /// <summary>Two efforts one after the other.</summary>
    private static long Together(long effort, long more) => Math.Min(effort + more, (long)Longest);

    private CompiledDuration? LawFor(VaryingDuration law, int slot, int crew = -1, int pool = -1)
    {
        if (law.Always is { } always)
            return always;
        if (law.ByPool is { } byPool)
            return pool < 0 ? null : byPool[pool];
        if (law.ByCrew is { } byCrew)
            return byCrew[crew < 0 ? byCrew.Length - 1 : crew];
        if (law.Attribute is not { } attribute)
            return null;
        var index = attribute.IndexOf(AttributesOf(slot)[attribute.Slot]);
        return law.ByValue[index < 0 ? law.ByValue.Length - 1 : index] ?? null;
    }

    private double Sampled(CompiledDuration law, int slot, ulong bits)
    {
        var drawn = law.Sample(bits);
        return law.ScaledBy is { } attribute ? drawn * attribute.NumberOf(AttributesOf(slot)[attribute.Slot]) : drawn;
    }

    private long Duration(VaryingDuration law, int slot, ulong bits) =>
        LawFor(law, slot) is { } chosen ? Ticks(Sampled(chosen, slot, bits)) : 0;

    /// <summary>A person's effort for a visit; of work that depends on who does it, that of a given person, or of the first who comes to
    /// mind.</summary>
    private long HumanEffort(int slot, in StateRow row, ulong bits, int server = -1)
    {
        var law = row.Law!;
        if (!law.DependsOnServer)
            return Duration(law, slot, bits);
        return LawFor(law, slot, row, server) is { } chosen ? Ticks(Sampled(chosen, slot, bits)) : 0;
    }

    private CompiledDuration? LawFor(VaryingDuration law, int slot, in StateRow row, int server)
    {
        if (server < 0)
            return LawFor(law, slot, -1, row.FirstPool);
        ref var person = ref _servers[server];
        return LawFor(law, slot, person.Crew, person.Through >= 0 ? person.Through : PoolOf(_plan.Lines[row.Line], person.Crew));
    }

    /// <summary>The tick at which a wait or timer that begins now is over.</summary>
    private long After(CompiledDuration law, int slot, ulong bits, long now)
    {
        var drawn = Sampled(law, slot, bits);
        switch (law.Clock)
        {
            case DurationClock.WorkingHours:
                return _plan.Working.AddWorkingTime(now, Ticks(drawn));
            case DurationClock.WorkingDays:
                return _plan.Working.AddWorkingDays(now, Math.Max(0, drawn));
            default:
                var ticks = Ticks(drawn);
                return ticks > Plan.Never - now ? Plan.Never : now + ticks;
        }
    }

    /// <summary>The effort that queue order <c>shortest</c> goes by: expected, given attributes, never the drawn one.</summary>
    private long ExpectedEffort(int slot, in StateRow row, in CaseRow item) => item.Stage switch
    {
        WorkStage.Bot => Ticks(Mean(LawFor(row.Bot!.Effort, slot), slot)),
        WorkStage.Review => Ticks(Mean(row.Bot!.ReviewEffort, slot)),
        WorkStage.AfterException =>
            Together(Ticks(Mean(LawFor(row.Law!, slot, in row, -1), slot) * row.Bot!.ThenEffortShare), Ticks(Mean(row.Bot.Extra, slot))),
        _ => Ticks(Mean(LawFor(row.Law!, slot, in row, -1), slot)),
    };

    private double Mean(CompiledDuration? law, int slot) =>
        law is null ? 0 : law.Mean * (law.ScaledBy is { } attribute ? attribute.NumberOf(AttributesOf(slot)[attribute.Slot]) : 1);
}
