namespace Rpa.Discovery.Runner;

/// <summary>What the runner tells the shell.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Errors in a file, or a file that cannot be read or written.</summary>
    public const int Findings = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 2;

    public const int OurFault = 70;

    public const int Interrupted = 130;

    /// <summary>Told to end by the system, as <c>kill</c> does.</summary>
    public const int Terminated = 143;
}
