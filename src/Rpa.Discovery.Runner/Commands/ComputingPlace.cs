using Rpa.Discovery.Runner.Arguments;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Where a command computes: the options that say so, and how a run there is told.</summary>
/// <param name="options">What may be said of it on the command line.</param>
internal class ComputingPlace(IReadOnlyList<CliOption> options)
{
    public IReadOnlyList<CliOption> Options => options;

    /// <summary>Reads the options before any file, so that a slip in one is found first.</summary>
    public virtual void Check(Session session)
    {
    }

    /// <summary>Runs a command.</summary>
    public virtual int Run(Session session, Func<int> run) => run();
}
