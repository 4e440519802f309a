namespace Rpa.Discovery.Diagnostics;

/// <summary>How much a finding matters. Only errors stop a study and give exit code 1.</summary>
public enum Severity
{
    /// <summary>A remark that may improve the file.</summary>
    Hint,

    /// <summary>The file can be used, but a figure in it is probably not what was meant.</summary>
    Warning,

    /// <summary>The file cannot be used as it stands.</summary>
    Error,
}
