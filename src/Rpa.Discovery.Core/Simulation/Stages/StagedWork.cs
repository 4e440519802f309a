namespace Rpa.Discovery.Simulation.Stages;

/// <summary>Stages of independent items that a run asks for one after another. What was computed elsewhere is taken from there, and the
/// run ends at the first stage of which something is missing.</summary>
/// <param name="finished">The items of a stage, by its number from 1 and how many there are; null where they are not all there.</param>
/// <remarks>A run asks on one thread, so that a stage has the same number whatever is there already.</remarks>
internal sealed class StagedWork(Func<int, int, IReadOnlyList<byte[]>?> finished)
{
    private int _number;

    /// <summary>The items of the next stage, packed; an empty one is to be computed by whoever takes it, which says what is wrong
    /// there.</summary>
    /// <param name="stage">What the run is busy with.</param>
    /// <param name="items">How many there are.</param>
    /// <param name="compute">Computes and packs one of them, on any thread.</param>
    /// <exception cref="StageReached">They are not all there.</exception>
    public IReadOnlyList<byte[]> Take(Enum stage, int items, Func<int, CancellationToken, byte[]> compute)
    {
        _number++;
        return finished(_number, items) ?? throw new StageReached(_number, stage, items, compute);
    }
}

/// <summary>Ends a run at the stage that is to be computed next.</summary>
internal sealed class StageReached(int number, Enum stage, int items, Func<int, CancellationToken, byte[]> compute)
    : Exception($"Stage {number} of a run in parts is to be computed.")
{
    public int Number => number;

    public Enum Stage => stage;

    public int Items => items;

    public Func<int, CancellationToken, byte[]> Compute => compute;
}
