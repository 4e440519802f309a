using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Stages;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>Possible files that were computed elsewhere: each is one item of a stage, with every candidate that goes through it.</summary>
internal sealed partial class FileDrawing
{
    private IEnumerable<DrawnFile> Elsewhere(StagedWork staged, int from, int to, int[] taken, CancellationToken cancellation)
    {
        var packed = staged.Take(StudyStage.Figures, to - from, (i, stop) => Packed(from + i, taken, stop));
        List<DrawnFile> files = [];
        for (var i = 0; i < packed.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            // One that was stopped says here what stopped it.
            if (Unpacked(from + i, packed[i].Length == 0 ? Computed(from + i, taken, cancellation) : packed[i], taken) is { } file)
                files.Add(file);
            Done();
        }

        return files;
    }

    private byte[] Packed(int number, int[] taken, CancellationToken cancellation)
    {
        try
        {
            return Computed(number, taken, cancellation);
        }
        catch (Diagnostics.DepartmentException)
        {
            return [];
        }
    }

    private byte[] Computed(int number, int[] taken, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var packed = new PackedWriter();
        var file = Possible(number);
        var today = file is null ? null : Run(file.Today, file, WantedOfToday);
        var isKept = today is not null && Plausible.Holds(today) && taken.Length > 0;
        packed.Flag(isKept);
        if (!isKept)
            return packed.ToArray();
        file!.Years = today!.Years;
        packed.Real(file.Years);
        var heard = new HeardCases(today, [], cancellation);
        foreach (var candidate in taken)
        {
            cancellation.ThrowIfCancellationRequested();
            var changed = file.Scenarios[candidate].Apply(file.Today).ValueOrThrow();
            Take(file, today, candidate, Run(changed, file), heard, cancellation);
            file.Write(packed, candidate);
        }

        return packed.ToArray();
    }

    private DrawnFile? Unpacked(int number, byte[] bytes, int[] taken)
    {
        var packed = new PackedReader(bytes);
        var possible = Possible(number);
        Counted(possible, 1);
        if (packed.Flag() != true)
            return null;
        Counted(possible, taken.Length);
        var file = possible ?? throw new InvalidDataException("A file is told of that is ruled out.");
        file.Years = packed.Real();
        foreach (var candidate in taken)
            file.Read(packed, candidate);
        return packed.IsAtEnd ? file : throw new InvalidDataException("A file says too much.");
    }
}
