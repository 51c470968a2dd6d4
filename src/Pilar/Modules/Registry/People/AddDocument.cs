using Pilar.Data;
using Pilar.Kernel;
using Pilar.Modules.Registry.Documents;
using static Pilar.Kernel.Language;

namespace Pilar.Modules.Registry.People;

/// <summary>A scan is added to a person's record.</summary>
public sealed class AddDocument(AppDb db, DocumentStore documents)
{
    /// <returns>Id of the document.</returns>
    public async Task<Guid> Run(Guid personId, IFormFile? scan)
    {
        var person = await db.PersonToChange(personId);
        var place = db.Actor.PlaceOf(person);
        var document = await documents.Keep(scan, nameof(Person), personId, place, "Scan") ?? throw new Refusal(T("Pilih berkasnya dahulu.", "Choose the file first."), "Scan");
        await db.Commit(new Act(RegistryPermissions.AddDocuments, "UploadDocument", place, nameof(Document), document.Id) { RelatedId = personId });
        return document.Id;
    }
}
