import type { RecordPreset } from '@ratchet/contract'

export type ColumnRole = 'externalId' | 'opened' | 'responded' | 'resolved' | 'closed' | 'updated'

/** What is expected of a tool's export. All names are bare (`column-words.ts`), the likeliest first. */
export interface PresetColumns {
  /** Names that give the tool away. */
  readonly signature: readonly string[]
  readonly roles: Readonly<Record<ColumnRole, readonly string[]>>
  /** Columns worth keeping. */
  readonly attributes: readonly string[]
  /** Beginnings of names of columns that the organisation added itself. */
  readonly ownColumns: readonly string[]
  /** Texts of this tool that mean "not known", besides the usual ones. */
  readonly unknownTexts: readonly string[]
}

const names = (text: string) => text.split(/\s+/).filter((name) => name !== '')

/**
 * Sources: column names of the exports in our samples of ServiceNow (event log, Table API, list export), Jira (all
 * fields) and Request Tracker 5 (search results); for the generic one, words that help desks use in English and German.
 */
export const recordPresets: Readonly<Record<RecordPreset, PresetColumns>> = {
  servicenow: {
    signature:
      names(`sysupdatedon sysupdatedat syscreatedon syscreatedat sysmodcount incidentstate assignmentgroup
      openedby callerid contacttype cmdbci madesla sysid sysupdatedby closecode closedcode uponreject uponapproval
      reassignmentcount reopencount shortdescription configurationitem`),
    roles: {
      externalId: names('number incidentnumber tasknumber sysid'),
      opened: names('openedat opened syscreatedon syscreatedat created'),
      responded: names('respondedat responsetime firstresponseat firstresponse actualstart workstart'),
      resolved: names('resolvedat resolved'),
      closed: names('closedat closed'),
      updated: names('sysupdatedon sysupdatedat updated lastupdated'),
    },
    attributes:
      names(`category subcategory priority impact urgency severity assignmentgroup incidentstate state
      contacttype channel madesla reopencount reassignmentcount closedcode closecode resolutioncode rfc causedby
      problemid businessservice service location company knowledge escalation type`),
    ownColumns: ['u'],
    unknownTexts: [],
  },
  jira: {
    signature:
      names(`issuekey issueid issuetype projectkey projectname projecttype resolution sprint components
      inwardissuelinkblocks outwardissuelinkblocks worklog securitylevel fixversions affectsversions votes`),
    roles: {
      externalId: names('issuekey key issueid'),
      opened: names('created createddate'),
      responded: names('customfieldfirstresponse customfieldfirstresponsedate firstresponse'),
      resolved: names('resolved resolutiondate customfieldactualend'),
      closed: names('closed closeddate'),
      updated: names('updated updateddate'),
    },
    attributes:
      names(`issuetype status statuscategory priority resolution projectkey components component labels
      severity customfieldseverity customfieldrequesttype customfieldimpact customfieldurgency customfieldsource`),
    ownColumns: ['customfield'],
    unknownTexts: ['unresolved', 'unassigned'],
  },
  request_tracker: {
    signature:
      names(`queue requestors requestor told started starts lastupdated timeworked timeleft timeestimated
      initialpriority finalpriority effectiveid admincc queuename`),
    roles: {
      externalId: names('id ticketid effectiveid'),
      opened: names('created createdat'),
      responded: names('started'),
      resolved: names('resolved'),
      closed: names('closed'),
      updated: names('lastupdated updated'),
    },
    attributes: names('queue queuename status priority sla type finalpriority'),
    ownColumns: ['cf', 'customfield'],
    unknownTexts: ['not set', 'nobody', '(no value)'],
  },
  generic: {
    signature: [],
    roles: {
      externalId:
        names(`ticketid ticketnumber ticketno ticketnr ticket number incidentnumber incidentid incident
        requestid requestnumber caseid casenumber issuekey issueid key id reference referencenumber displayid
        ticketnummer vorgangsnummer vorgang nummer storungsnummer meldungsnummer anfragenummer kennung nr`),
      opened:
        names(`openedat opened opendate openedon openeddate openedtime opentime createdat created createdon
        creationdate creationtime createddate createdtime datecreated dateopened reportedat reported reportedon
        submittedat submitted submitdate receivedat received loggedat logged startdate starttime date
        eroffnetam eroffnet eroffnungsdatum geoffnetam geoffnet erstelltam erstellt erstelldatum erstellungsdatum
        angelegtam angelegt gemeldetam gemeldet meldedatum eingangsdatum eingegangenam eingang beginn datum`),
      responded: names(`respondedat responded respondedon firstresponseat firstresponse firstresponsedate
        firstresponsetime firstrespondedat firstreply firstreplyat acknowledgedat acknowledged
        ersteantwort ersteantwortam erstreaktion ersteruckmeldung beantwortetam reaktionam angenommenam`),
      resolved:
        names(`resolvedat resolved resolvedon resolveddate resolvedtime resolutiondate resolutionat dateresolved
        solvedat solved solveddate fixedat completedat completed completiondate
        gelostam gelost losungsdatum behobenam behoben erledigtam erledigt`),
      closed:
        names(`closedat closed closedon closeddate closedtime closedate closetime dateclosed finishedat enddate
        geschlossenam geschlossen abgeschlossenam abgeschlossen schliessdatum abschlussdatum`),
      updated: names(`updatedat updated updatedon lastupdated lastupdatedat lastupdate updateddate updatedtime
        lastmodified lastmodifiedat modifiedat modified changedat
        aktualisiertam aktualisiert geandertam geandert letzteanderung letzteaktualisierung anderungsdatum`),
    },
    attributes:
      names(`category subcategory priority impact urgency severity status state type tickettype requesttype
      issuetype service product component group assignmentgroup team queue department channel source sla slastatus
      slabreached slaviolated breached reopencount reopened reopens tags resolution resolutioncode closurecode
      site location kategorie unterkategorie prioritat auswirkung dringlichkeit schweregrad status zustand typ art
      dienst produkt gruppe abteilung kanal quelle standort losungscode wiedereroffnet`),
    ownColumns: [],
    unknownTexts: ['unbekannt', 'unknown'],
  },
}
